package org.banjian.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/** Office 办理机构: a unit of the administration that handles cases of a region. */
@Entity
class Office {
    @Id
    private String id;

    @Column
    private String kind;

    @Column
    private String kindName;

    @Column
    private String name;

    @Column
    private String region;

    @Column
    private @Nullable String parentId;

    protected Office() {}

    Office(String id) {
        this.id = id;
    }

    void describe(String kind, String kindName, String name, RegionCode region, @Nullable String parentId) {
        this.kind = kind;
        this.kindName = kindName;
        this.name = name;
        this.region = region.value();
        this.parentId = parentId;
    }

    OfficeView view() {
        return new OfficeView(id, kind, kindName, name, new RegionCode(region), parentId);
    }
}
