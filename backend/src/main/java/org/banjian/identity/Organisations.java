package org.banjian.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banjian.audit.AuditTrail;
import org.banjian.shared.CreditCode;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations 单位. */
@Service
@Transactional(readOnly = true)
public class Organisations {

    private final OrganisationStore store;
    private final Actors actors;
    private final AuditTrail audit;

    Organisations(OrganisationStore store, Actors actors, AuditTrail audit) {
        this.store = store;
        this.actors = actors;
        this.audit = audit;
    }

    public Optional<OrganisationView> byId(String organisationId) {
        return store.findById(organisationId).map(Organisation::view);
    }

    public Optional<OrganisationView> byCreditCode(CreditCode creditCode) {
        return store.findByCreditCode(creditCode.value()).map(Organisation::view);
    }

    public List<OrganisationView> all() {
        return store.findAllByOrderByRegionAscNameAsc().stream()
                .map(Organisation::view)
                .toList();
    }

    /** Adds an organisation, or changes the one with that id; a credit code belongs to one organisation only. */
    @Transactional
    OrganisationView save(@Nullable String id, SaveOrganisation command) {
        Organisation organisation =
                id == null ? new Organisation(Ids.next()) : store.findById(id).orElseThrow(Refusal::notFound);
        byCreditCode(command.creditCode())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "CREDIT_CODE_TAKEN",
                            "统一社会信用代码 " + command.creditCode() + " 已登记为“" + other.name() + "”，请核对。");
                });
        organisation.describe(command.name(), command.creditCode(), command.region());
        OrganisationView saved = store.save(organisation).view();
        audit.append(
                actors.current().auditActor(),
                id == null ? "ADD_ORGANISATION" : "CHANGE_ORGANISATION",
                "organisation",
                saved.id(),
                null,
                Map.of("name", saved.name(), "creditCode", saved.creditCode().value()));
        return saved;
    }
}
