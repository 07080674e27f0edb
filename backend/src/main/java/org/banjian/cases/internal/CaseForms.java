package org.banjian.cases.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CorrectionItem;
import org.banjian.cases.DraftSaved;
import org.banjian.cases.FormView.FormState;
import org.banjian.cases.SaveDraft;
import org.banjian.cases.internal.FormRules.Checked;
import org.banjian.cases.internal.FormRules.Mode;
import org.banjian.identity.Actor;
import org.banjian.packs.Pack;
import org.banjian.packs.Step;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.ExpressionRefused;
import org.banjian.workflow.Feel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms 表单 of a case: drafts with a version, submitted versions that never change, and in a correction only the named fields. */
@Component
class CaseForms {

    private final FormVersions versions;
    private final FormSchemas schemas;
    private final FormRules rules;
    private final CaseData data;
    private final StepRecords steps;
    private final CaseJson json;
    private final Feel feel;
    private final LegalClock clock;
    private final ActingStep acting;

    CaseForms(
            FormVersions versions,
            FormSchemas schemas,
            FormRules rules,
            CaseData data,
            StepRecords steps,
            CaseJson json,
            Feel feel,
            LegalClock clock,
            ActingStep acting) {
        this.acting = acting;
        this.versions = versions;
        this.schemas = schemas;
        this.rules = rules;
        this.data = data;
        this.steps = steps;
        this.json = json;
        this.feel = feel;
        this.clock = clock;
    }

    /** What the applicant may change: nothing, every field, or only these keys. */
    record Editable(boolean any, @Nullable List<String> only) {
        static final Editable NO = new Editable(false, null);
        static final Editable ALL = new Editable(true, null);
    }

    Editable editable(CaseFile file, Pack pack, String formId) {
        List<StepRecord> open = steps.open(file.caseNo().value()).stream()
                .filter(StepRecord::ofApplicant)
                .toList();
        if (open.isEmpty() || file.status() == CaseStatus.CLOSED) {
            return Editable.NO;
        }
        boolean formOfStep = open.stream()
                .map(step -> pack.steps().get(step.stepId()))
                .anyMatch(step -> step != null && formId.equals(step.formKey()));
        if (formOfStep) {
            return Editable.ALL;
        }
        if (file.status() == CaseStatus.CORRECTING) {
            List<String> keys = data.correctionItems(file.caseNo()).stream()
                    .filter(item -> item.kind() == CorrectionItem.ItemKind.FIELD)
                    .filter(item -> item.ref().startsWith(formId + "."))
                    .map(item -> item.ref().substring(formId.length() + 1).split("\\.", -1)[0])
                    .distinct()
                    .toList();
            return keys.isEmpty() ? Editable.NO : new Editable(true, keys);
        }
        boolean begun = !versions.of(file.caseNo().value(), formId).isEmpty();
        return file.status() == CaseStatus.DRAFT
                        && begun
                        && formsOfApplicant(pack).contains(formId)
                ? Editable.ALL
                : Editable.NO;
    }

    /** Whether the form belongs to an open task that the officer has taken; it goes with the decision, without a draft. */
    boolean asked(Actor actor, CaseFile file, Pack pack, String formId) {
        return steps.open(file.caseNo().value()).stream()
                .filter(step -> !step.ofApplicant() && actor.personId().equals(step.takenBy()))
                .map(step -> pack.steps().get(step.stepId()))
                .anyMatch(step -> step != null && formId.equals(step.formKey()));
    }

    static Set<String> formsOfApplicant(Pack pack) {
        Set<String> forms = new LinkedHashSet<>();
        for (Step step : pack.steps().values()) {
            boolean applicant = step.role() != null
                    && pack.role(step.role()).map(role -> role.applicant()).orElse(false);
            if (step.isUserTask() && step.formKey() != null && applicant) {
                forms.add(step.formKey());
            }
        }
        return forms;
    }

    DraftSaved save(CaseFile file, Pack pack, String formId, SaveDraft command, Actor actor) {
        FormSchema schema = schemas.of(pack, formId);
        Editable editable = editable(file, pack, formId);
        if (!editable.any()) {
            throw Refusal.conflict("STATE_CONFLICT", "“" + schema.title() + "”现在不能修改：办件正在由受理机关办理或者已经办结，请等待通知。");
        }
        FormVersion newest = newest(file, formId);
        refuseStale(schema, newest, command);
        Checked checked = rules.check(pack, schema, command.data(), Mode.DRAFT, context(file, schema));
        List<Violation> violations = new ArrayList<>(checked.violations());
        violations.addAll(closedFields(file, schema, checked.data(), editable.only()));
        refuse(violations, "有 " + violations.size() + " 处内容不能保存，请按提示修改后再保存。");
        FormVersion saved = put(file, formId, newest, checked.data(), actor);
        return new DraftSaved(saved.edits(), Times.at(saved.savedAt()));
    }

    private @Nullable FormVersion newest(CaseFile file, String formId) {
        List<FormVersion> all = versions.of(file.caseNo().value(), formId);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    private FormVersion put(
            CaseFile file, String formId, @Nullable FormVersion newest, Map<String, Object> content, Actor actor) {
        LocalDateTime now = Times.now(clock);
        String text = json.write(content);
        if (newest == null || !newest.draft()) {
            return versions.save(new FormVersion(file.caseNo(), formId, newest, text, actor, now));
        }
        newest.save(text, actor, now);
        return newest;
    }

    private void refuseStale(FormSchema schema, @Nullable FormVersion newest, SaveDraft command) {
        int current = newest == null ? 0 : newest.edits();
        if (command.version() == current) {
            return;
        }
        Map<String, Object> saved = newest == null ? Map.of() : json.map(newest.data());
        Set<String> changed = changed(saved, command.data());
        List<Violation> differences = changed.stream()
                .map(key -> Violation.ofField(
                        "CHANGED", "“" + schema.label(key) + "”与已保存的内容不同。", schema.formId() + "." + key))
                .toList();
        String who = newest == null
                ? ""
                : "（" + newest.savedByName() + "于 "
                        + newest.savedAt().toLocalTime().withNano(0) + " 保存）";
        throw Refusal.conflict(
                        "VERSION_CONFLICT", "“" + schema.title() + "”在您打开之后已被修改" + who + "，您的改动没有保存。请对照不同之处后重新保存。")
                .with("currentVersion", current)
                .with(differences);
    }

    /** Keys whose values differ; numbers are compared by value. */
    Set<String> changed(Map<String, ?> one, Map<String, ?> other) {
        Map<String, Object> left = json.map(json.write(one));
        Map<String, Object> right = json.map(json.write(other));
        Set<String> keys = new LinkedHashSet<>(left.keySet());
        keys.addAll(right.keySet());
        keys.removeIf(key -> same(left.get(key), right.get(key)));
        return keys;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number && other instanceof Number) {
            return new java.math.BigDecimal(one.toString()).compareTo(new java.math.BigDecimal(other.toString())) == 0;
        }
        boolean oneEmpty = one == null || one.equals("") || one.equals(List.of());
        boolean otherEmpty = other == null || other.equals("") || other.equals(List.of());
        return (oneEmpty && otherEmpty) || Objects.equals(String.valueOf(one), String.valueOf(other));
    }

    private List<Violation> closedFields(
            CaseFile file, FormSchema schema, Map<String, Object> content, @Nullable List<String> open) {
        if (open == null) {
            return List.of();
        }
        Map<String, Object> submitted = new LinkedHashMap<>();
        versions.of(file.caseNo().value(), schema.formId()).stream()
                .filter(version -> !version.draft())
                .reduce((older, newer) -> newer)
                .ifPresent(version -> submitted.putAll(json.map(version.data())));
        return changed(submitted, content).stream()
                .filter(key -> !open.contains(key))
                .filter(key -> schema.flat().stream()
                        .noneMatch(
                                field -> field.key().equals(key) && (field.expression() != null || field.disabled())))
                .map(key -> Violation.ofField(
                                "FIELD_NOT_EDITABLE",
                                "“" + schema.label(key) + "”不在补正事项之内，不能修改。",
                                schema.formId() + "." + key)
                        .withRemedy("请恢复为原来的内容；确需修改的，请与受理机关联系。"))
                .toList();
    }

    private static void refuse(List<Violation> violations, String message) {
        if (!violations.isEmpty()) {
            throw new Refusal(422, "FORM_INVALID", message, clauseOf(violations), violations, Map.of());
        }
    }

    static @Nullable String clauseOf(List<Violation> violations) {
        return violations.stream()
                .map(Violation::clause)
                .filter(clause -> clause != null)
                .findFirst()
                .orElse(null);
    }

    /** Takes the data that came with a submission into the draft, whatever its version: who submits has just seen them. */
    void take(CaseFile file, Pack pack, String formId, Map<String, Object> content, Actor actor) {
        FormSchema schema = schemas.of(pack, formId);
        Checked shape = rules.check(pack, schema, content, Mode.DRAFT, context(file, schema));
        refuse(shape.violations(), "填写的内容有 " + shape.violations().size() + " 处需要修改，请按提示修改后重新提交。");
        put(file, formId, newest(file, formId), shape.data(), actor);
    }

    /** What an earlier round said is shown again to be written on, and never handed in a second time as it stands. */
    List<Violation> sameAsHandedIn(CaseFile file, Pack pack, String formId) {
        FormVersion newest = newest(file, formId);
        FormVersion handedIn = versions.of(file.caseNo().value(), formId).stream()
                .filter(version -> !version.draft())
                .reduce((older, newer) -> newer)
                .orElse(null);
        if (newest == null
                || handedIn == null
                || !changed(json.map(handedIn.data()), json.map(newest.data())).isEmpty()) {
            return List.of();
        }
        FormSchema schema = schemas.of(pack, formId);
        FormField first = schema.flat().get(0);
        return List.of(Violation.ofField(
                        "FORM_UNCHANGED", "“" + first.label() + "”与上一次补正时完全相同，没有说明这一次改了什么。", formId + "." + first.key())
                .withRemedy("请对照本次补正通知书列明的事项修改“" + first.label() + "”后重新提交。"));
    }

    /** Checks the form of the step and every draft, and hands them in. @return what stands in the way; then nothing was handed in */
    List<Violation> submit(CaseFile file, Pack pack, @Nullable String formOfStep, Actor actor) {
        LocalDateTime now = Times.now(clock);
        Set<String> formIds = new LinkedHashSet<>();
        if (formOfStep != null) {
            formIds.add(formOfStep);
        }
        formIds.addAll(computedAnew(file, pack));
        data.newest(file.caseNo()).values().stream()
                .filter(FormVersion::draft)
                .filter(draft -> schemas.find(pack, draft.formId()).isPresent())
                .forEach(draft -> formIds.add(draft.formId()));
        List<Violation> violations = new ArrayList<>();
        Map<FormVersion, Map<String, Object>> ready = new LinkedHashMap<>();
        for (String formId : formIds) {
            FormSchema schema = schemas.of(pack, formId);
            FormVersion newest = newest(file, formId);
            Map<String, @Nullable Object> context = context(file, schema);
            Map<String, Object> content = newest == null ? prefilled(schema, context) : json.map(newest.data());
            Checked checked = rules.check(pack, schema, content, Mode.SUBMISSION, context);
            violations.addAll(checked.violations());
            violations.addAll(closedFields(
                    file, schema, checked.data(), editable(file, pack, formId).only()));
            if (violations.isEmpty()) {
                FormVersion version =
                        newest != null && newest.draft() ? newest : put(file, formId, newest, checked.data(), actor);
                ready.put(version, checked.data());
            }
        }
        if (violations.isEmpty()) {
            ready.forEach((version, content) -> version.submit(json.write(content), now));
        }
        return violations;
    }

    /** Keeps the form of an officer's step; only a passing decision needs it complete. */
    void decided(
            CaseFile file, Pack pack, String formId, @Nullable Map<String, Object> given, boolean passes, Actor actor) {
        FormSchema schema = schemas.of(pack, formId);
        Map<String, Object> content = given == null ? Map.of() : given;
        Checked checked =
                rules.check(pack, schema, content, passes ? Mode.SUBMISSION : Mode.DRAFT, context(file, schema));
        refuse(
                checked.violations(),
                "“" + schema.title() + "”有 " + checked.violations().size() + " 处需要填写，请补全后重新办理。");
        FormVersion version = put(file, formId, newest(file, formId), checked.data(), actor);
        version.submit(json.write(checked.data()), Times.now(clock));
    }

    /** Keeps of every form what the new version still asks for, and fills in what it asks for anew and knows already. */
    void moveTo(CaseFile file, Pack pack, Actor actor) {
        for (String formId : formsOfApplicant(pack)) {
            FormVersion newest = newest(file, formId);
            FormSchema schema = schemas.find(pack, formId).orElse(null);
            if (newest == null || schema == null) {
                continue;
            }
            Map<String, Object> before = json.map(newest.data());
            Map<String, Object> kept = new LinkedHashMap<>(schema.kept(before));
            prefilled(schema, context(file, schema)).forEach(kept::putIfAbsent);
            if (!changed(before, kept).isEmpty()) {
                put(file, formId, newest, kept, actor);
            }
        }
    }

    /** What the person sees in an open form: what he saved, else what it is prefilled with; computed fields as they stand now. */
    Map<String, Object> open(CaseFile file, FormSchema schema, @Nullable FormVersion saved) {
        if (saved == null) {
            return prefilled(schema, context(file, schema));
        }
        Map<String, Object> content = json.map(saved.data());
        if (schema.computes()) {
            content.putAll(computed(file, schema));
        }
        return content;
    }

    private Map<String, Object> computed(CaseFile file, FormSchema schema) {
        Map<String, Object> values = prefilled(schema, context(file, schema));
        schema.flat().stream()
                .filter(field -> !FormSchema.computed(field))
                .forEach(field -> values.remove(field.key()));
        return values;
    }

    /** Forms handed in before whose computed fields a correction has changed, such as counts of a roster. */
    private List<String> computedAnew(CaseFile file, Pack pack) {
        if (file.status() != CaseStatus.CORRECTING) {
            return List.of();
        }
        return formsOfApplicant(pack).stream()
                .filter(formId -> {
                    FormVersion handedIn = newest(file, formId);
                    FormSchema schema = schemas.find(pack, formId).orElse(null);
                    if (handedIn == null || schema == null || !schema.computes()) {
                        return false;
                    }
                    Map<String, Object> before = json.map(handedIn.data());
                    Map<String, Object> after = new LinkedHashMap<>(before);
                    after.putAll(computed(file, schema));
                    return !changed(before, after).isEmpty();
                })
                .toList();
    }

    /** What prefills may ask; what other modules know is asked only where a field is computed. */
    private Map<String, @Nullable Object> context(CaseFile file, FormSchema schema) {
        String subject = acting.subject(file.caseNo());
        return schema.computes() ? data.context(file.caseNo(), subject) : data.ownContext(file.caseNo(), subject);
    }

    /** What the fields hold before anybody writes into them. */
    private Map<String, Object> prefilled(FormSchema schema, Map<String, @Nullable Object> context) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (FormField field : schema.flat()) {
            String prefill = field.prefill();
            Object value = field.settings().get("defaultValue");
            if (prefill != null) {
                try {
                    value = feel.evaluate(prefill, context);
                } catch (ExpressionRefused notKnownYet) {
                    value = null;
                }
            }
            if (value != null) {
                content.put(field.key(), value instanceof java.time.temporal.Temporal ? value.toString() : value);
            }
        }
        return content;
    }

    /** The newest version that the asker may see: an office sees only what was handed in. */
    @Nullable
    FormVersion seen(CaseFile file, String formId, boolean applicantSide) {
        return versions.of(file.caseNo().value(), formId).stream()
                .filter(version -> applicantSide || version.state() == FormState.SUBMITTED)
                .reduce((older, newer) -> newer)
                .orElse(null);
    }
}
