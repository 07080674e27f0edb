package org.banjian.rehearsal.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.banjian.identity.Actor;
import org.banjian.identity.Directory;
import org.banjian.identity.Offices;
import org.banjian.identity.PlatformRole;
import org.banjian.packs.Pack;
import org.banjian.packs.PackRole;
import org.banjian.shared.CreditCode;

/** Who plays 演练人员: an office for every kind that the roles name, one officer for each role, and the firms of the scenarios. */
public final class Cast {

    private final Pack pack;
    private final Directory directory;
    private final Map<String, String> offices = new HashMap<>();
    private final Map<String, Actor> officers = new HashMap<>();
    private final Offices known;
    private final AtomicInteger firms;

    /** @param firms how many firms this sandbox has seen, so that every credit code is a new one */
    Cast(Pack pack, Directory directory, Offices known, AtomicInteger firms) {
        this.pack = pack;
        this.directory = directory;
        this.known = known;
        this.firms = firms;
        pack.roles().values().stream().filter(role -> !role.applicant()).forEach(this::officer);
    }

    /** The officer who fills the role of that name or id. */
    public Actor officer(String role) {
        return Objects.requireNonNull(officers.get(role(role).id()));
    }

    /** A colleague of that officer, with the same role in the same office, for what two people must do. */
    public Actor colleague(String role) {
        var first = officer(role);
        return officers.computeIfAbsent(
                role(role).id() + " 2",
                it -> directory.addPerson(role(role).name() + "另一名办理人员", first.officeId(), null, first.roles()));
    }

    /** The role of that Chinese name or id. */
    public PackRole role(String nameOrId) {
        return pack.roles().values().stream()
                .filter(role -> !role.applicant())
                .filter(role -> role.name().equals(nameOrId) || role.id().equals(nameOrId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("事项包里没有办理角色“" + nameOrId + "”。"));
    }

    /** Somebody who may do what officials do on registers, which the pack itself gives to nobody. */
    public Actor official(String name) {
        var roles = Arrays.stream(PlatformRole.values())
                .filter(role -> !role.administrator() && !role.applicant() && role != PlatformRole.WORKER)
                .collect(Collectors.toSet());
        return officers.computeIfAbsent(
                name, it -> directory.addPerson(name, office("rehearsal-desk", "综合窗口"), null, roles));
    }

    Actor firm(String name) {
        var first = "91" + pack.region().value() + String.format(Locale.ROOT, "MA%06dX", firms.incrementAndGet());
        var code = new CreditCode(first + CreditCode.checkCharacter(first));
        var organisation = directory.addOrganisation(name, code, pack.region());
        var roles = EnumSet.of(PlatformRole.ORGANISATION_CLERK, PlatformRole.ORGANISATION_SIGNER);
        roles.add(PlatformRole.valueOf(pack.applicantRole().platformRole()));
        return directory.addPerson(name + "经办人", null, organisation.id(), roles);
    }

    private void officer(PackRole role) {
        var kind = role.officeKind() == null ? role.id() : role.officeKind();
        officers.put(
                role.id(),
                directory.addPerson(
                        role.name() + "办理人员",
                        office(kind, role.name()),
                        null,
                        Set.of(PlatformRole.valueOf(role.platformRole()))));
    }

    private String office(String kind, String name) {
        return offices.computeIfAbsent(kind, it -> known.all().stream()
                .filter(office -> office.kind().equals(kind) && office.region().equals(pack.region()))
                .findFirst()
                .orElseGet(() -> directory.addOffice(kind, name, name, pack.region()))
                .id());
    }
}
