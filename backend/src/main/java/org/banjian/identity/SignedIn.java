package org.banjian.identity;

import java.io.Serial;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** What the session remembers of who signed in 登录人: the id only; everything else is read anew for each request. */
record SignedIn(String personId) implements AuthenticatedPrincipal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return personId;
    }
}
