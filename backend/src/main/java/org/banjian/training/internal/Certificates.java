package org.banjian.training.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banjian.rosters.RosterRow;
import org.banjian.rosters.spi.UsedCertificates;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Violation;
import org.banjian.shared.Violations;
import org.banjian.training.CertificateKind;
import org.banjian.training.RegisterCertificates;
import org.banjian.training.internal.ClassDesk.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 取证登记: checks the certificates of a class as a whole and keeps them. */
@Component
class Certificates {

    /** What a registration did. */
    record Saved(int put, int removed, int total) {
        String text() {
            return put + " 人" + (removed == 0 ? "" : "，撤回 " + removed + " 人");
        }
    }

    private final ClassDesk desk;
    private final CertificateRows rows;
    private final Trainees trainees;
    private final ObjectProvider<UsedCertificates> used;

    Certificates(ClassDesk desk, CertificateRows rows, Trainees trainees, ObjectProvider<UsedCertificates> used) {
        this.desk = desk;
        this.rows = rows;
        this.trainees = trainees;
        this.used = used;
    }

    /** In the caller's transaction. */
    Saved save(Work at, RegisterCertificates command) {
        CaseNo caseNo = at.caseNo();
        Map<String, RosterRow> people = trainees.of(caseNo, at.row().id());
        Map<String, CertificateRows.Certificate> before = rows.of(caseNo);
        Violations found = new Violations();
        Map<String, CertificateRows.Certificate> put = new LinkedHashMap<>();
        Set<String> named = new LinkedHashSet<>();
        for (RegisterCertificates.Certificate one : command.certificates()) {
            RosterRow person = people.get(one.rowId());
            if (person == null || !named.add(one.rowId())) {
                found.add(broken(at, person, "PERSON_UNKNOWN", "有人不在本班花名册内或者重复填写。", "rowId", "请刷新页面后按最新的花名册填写。"));
                continue;
            }
            String number = one.number() == null ? "" : CertificateRows.normalised(one.number());
            if (!number.isEmpty()) {
                check(at, person, one, number, found).ifPresent(certificate -> put.put(one.rowId(), certificate));
            }
        }
        unique(at, people, named, put, before, found);
        found.throwIfAny(
                422, TrainingCommands.first(found), "取证登记有 " + found.list().size() + " 处需要处理，没有保存。");
        rows.remove(named);
        put.values().forEach(certificate -> rows.add(caseNo, certificate));
        List<String> gone = named.stream()
                .filter(row -> before.containsKey(row) && !put.containsKey(row))
                .toList();
        gone.forEach(trainees::clearCertificate);
        // two people may change numbers with each other
        put.keySet().forEach(trainees::clearCertificate);
        put.values().forEach(one -> trainees.putCertificate(one.rowId(), one.number(), one.level()));
        return new Saved(
                put.size(),
                gone.size(),
                rows.counts(caseNo).getOrDefault(at.row().id(), 0));
    }

    private Optional<CertificateRows.Certificate> check(
            Work at, RosterRow person, RegisterCertificates.Certificate one, String number, Violations found) {
        List<Violation> own = new ArrayList<>();
        Integer level = one.level() == null ? at.row().level() : one.level();
        if (level == null || level < 1 || level > 5) {
            own.add(broken(at, person, "LEVEL_MISSING", "没有选择一至五级的等级。", "等级", "请按证书填写等级。"));
        }
        CertificateKind kind = one.kind();
        if (kind == null) {
            own.add(broken(at, person, "CERTIFICATE_KIND_MISSING", "没有选择证书种类。", "种类", "请选择职业资格证书或者职业技能等级证书。"));
        }
        LocalDate issued = one.issuedOn();
        LocalDate opened =
                at.row().opening() == null ? null : at.row().opening().date();
        if (issued == null) {
            own.add(broken(at, person, "CERTIFICATE_DATE_MISSING", "没有填写发证日期。", "发证日期", "请按证书填写发证日期。"));
        } else if (issued.isAfter(at.today())) {
            own.add(broken(at, person, "DAY_IN_FUTURE", "发证日期 " + issued + " 还没有到。", "发证日期", "请核对发证日期。"));
        } else if (opened != null && issued.isBefore(opened)) {
            own.add(broken(
                    at,
                    person,
                    "CERTIFICATE_BEFORE_TRAINING",
                    "发证日期 " + issued + " 早于开班日期 " + opened + "，不是本次培训取得的证书。",
                    "发证日期",
                    "请核对发证日期；不是本次培训取得的证书不能登记。"));
        }
        if (number.length() < 4 || !number.matches("[\\p{L}\\p{N}()（）./_-]+")) {
            own.add(broken(at, person, "CERTIFICATE_NUMBER_INVALID", "证书编号应为 4 位以上的字母、数字或者汉字。", "证书编号", "请按证书原样填写编号。"));
        }
        found.addAll(own);
        if (!own.isEmpty() || level == null || kind == null || issued == null) {
            return Optional.empty();
        }
        return Optional.of(new CertificateRows.Certificate(
                person.id(),
                at.row().id(),
                number,
                level,
                kind,
                issued,
                at.actor().personName(),
                desk.now()));
    }

    /** One number, one person: in what is handed in, in the case, and in the benefits of other cases. */
    private void unique(
            Work at,
            Map<String, RosterRow> people,
            Set<String> named,
            Map<String, CertificateRows.Certificate> put,
            Map<String, CertificateRows.Certificate> before,
            Violations found) {
        Map<String, String> holders = new LinkedHashMap<>();
        before.values().stream()
                .filter(certificate -> !named.contains(certificate.rowId()))
                .forEach(certificate -> holders.put(certificate.number(), certificate.rowId()));
        Set<String> elsewhere = new LinkedHashSet<>();
        if (!put.isEmpty()) {
            List<String> numbers = put.values().stream()
                    .map(CertificateRows.Certificate::number)
                    .toList();
            used.orderedStream().forEach(one -> elsewhere.addAll(one.used(at.caseNo(), numbers)));
        }
        for (CertificateRows.Certificate certificate : put.values()) {
            RosterRow person = people.get(certificate.rowId());
            if (holders.putIfAbsent(certificate.number(), certificate.rowId()) != null) {
                found.add(
                        broken(at, person, "CERTIFICATE_DUPLICATE", "证书编号在本办件内重复，一个证书编号只能登记给一人。", "证书编号", "请核对证书编号。"));
            }
            if (elsewhere.contains(certificate.number())) {
                found.add(broken(
                        at,
                        person,
                        "CERTIFICATE_ALREADY_USED",
                        "该证书编号已在其他办件中享受或者申请补贴。",
                        "证书编号",
                        "请核对证书编号；同一证书不能重复享受补贴。"));
            }
        }
    }

    private Violation broken(
            Work at, @Nullable RosterRow person, String code, String message, String column, @Nullable String remedy) {
        Violation plain = desk.violation(at, code, message, person == null ? null : person.id(), remedy);
        return person == null
                ? plain
                : new Violation(
                        code,
                        "第 " + person.seq() + " 号 " + person.name() + "：" + message,
                        plain.clause(),
                        person.id(),
                        person.seq(),
                        column,
                        plain.remedy());
    }
}
