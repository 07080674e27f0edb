package org.banjian.identity;

import java.util.List;
import java.util.Optional;
import org.banjian.shared.RegionCode;
import org.springframework.stereotype.Service;

/** Offices 办理机构. */
@Service
public class Offices {

    Offices() {}

    /** The office of that kind whose region covers the case's region, the nearest one if several do; 422 OFFICE_MISSING if none. */
    public OfficeView find(String kind, RegionCode caseRegion) {
        throw new UnsupportedOperationException();
    }

    public Optional<OfficeView> byId(String officeId) {
        throw new UnsupportedOperationException();
    }

    public List<OfficeView> all() {
        throw new UnsupportedOperationException();
    }
}
