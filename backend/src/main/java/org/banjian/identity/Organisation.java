package org.banjian.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.banjian.shared.CreditCode;
import org.banjian.shared.RegionCode;

/** Organisation 单位: a firm or institution that applies. */
@Entity
class Organisation {
    @Id
    private String id;

    @Column
    private String name;

    @Column
    private String creditCode;

    @Column
    private String region;

    protected Organisation() {}

    Organisation(String id) {
        this.id = id;
    }

    void describe(String name, CreditCode creditCode, RegionCode region) {
        this.name = name;
        this.creditCode = creditCode.value();
        this.region = region.value();
    }

    OrganisationView view() {
        return new OrganisationView(id, name, new CreditCode(creditCode), new RegionCode(region));
    }
}
