package org.banjian.testing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.banjian.identity.PlatformRole;

/** Supplies real objects for the authorisation matrix: a test bean of the module that owns the path variable. */
public interface ScopeExamples {

    /** The path variable, as in the ObjectScope. */
    String variable();

    /** Signed-in people with one of the module's objects each, inside and outside of their scope. */
    List<Example> examples(int port);

    /**
     * @param name whose object it is, for the test's name: own, sibling district, other organisation
     * @param roles the roles of the person who asks
     */
    record Example(String name, Browser browser, Set<PlatformRole> roles, String value, boolean inScope) {
        public boolean mayCall(Collection<PlatformRole> permitted) {
            return roles.stream().anyMatch(permitted::contains);
        }
    }
}
