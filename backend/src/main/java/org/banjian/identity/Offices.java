package org.banjian.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banjian.audit.AuditTrail;
import org.banjian.shared.Refusal;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offices 办理机构. */
@Service
@Transactional(readOnly = true)
public class Offices {

    private final OfficeStore store;
    private final Actors actors;
    private final AuditTrail audit;

    Offices(OfficeStore store, Actors actors, AuditTrail audit) {
        this.store = store;
        this.actors = actors;
        this.audit = audit;
    }

    /** The office of that kind whose region covers the case's region, the nearest one if several do; 422 OFFICE_MISSING if none. */
    public OfficeView find(String kind, RegionCode caseRegion) {
        return store.findByKind(kind).stream()
                .map(Office::view)
                .filter(office -> office.region().covers(caseRegion))
                .max(Comparator.comparingInt(
                                (OfficeView office) -> office.region().depth())
                        .thenComparing(OfficeView::id, Comparator.reverseOrder()))
                .orElseThrow(() -> Refusal.unprocessable(
                        "OFFICE_MISSING",
                        "行政区划 " + caseRegion + " 没有登记负责本环节的机构（类别 " + kind + "），请联系系统管理员登记机构后再办理。",
                        null));
    }

    public Optional<OfficeView> byId(String officeId) {
        return store.findById(officeId).map(Office::view);
    }

    public List<OfficeView> all() {
        return store.findAllByOrderByRegionAscNameAsc().stream()
                .map(Office::view)
                .toList();
    }

    /** Adds an office, or changes the one with that id. */
    @Transactional
    OfficeView save(@Nullable String id, SaveOffice command) {
        Office office = id == null ? new Office(Ids.next()) : store.findById(id).orElseThrow(Refusal::notFound);
        if (command.parentId() != null && !store.existsById(command.parentId())) {
            throw Refusal.unprocessable("OFFICE_UNKNOWN", "上级机构不存在，请从机构列表中选择。", null);
        }
        office.describe(command.kind(), command.kindName(), command.name(), command.region(), command.parentId());
        OfficeView saved = store.save(office).view();
        audit.append(
                actors.current().auditActor(),
                id == null ? "ADD_OFFICE" : "CHANGE_OFFICE",
                "office",
                saved.id(),
                null,
                Map.of(
                        "name",
                        saved.name(),
                        "kind",
                        saved.kind(),
                        "region",
                        saved.region().value()));
        return saved;
    }
}
