package org.banjian.identity;

import java.util.List;
import java.util.Optional;
import org.banjian.shared.CreditCode;
import org.springframework.stereotype.Service;

/** Organisations 单位. */
@Service
public class Organisations {

    Organisations() {}

    public Optional<OrganisationView> byId(String organisationId) {
        throw new UnsupportedOperationException();
    }

    public Optional<OrganisationView> byCreditCode(CreditCode creditCode) {
        throw new UnsupportedOperationException();
    }

    public List<OrganisationView> all() {
        throw new UnsupportedOperationException();
    }
}
