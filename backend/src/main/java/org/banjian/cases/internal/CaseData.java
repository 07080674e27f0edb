package org.banjian.cases.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CorrectionItem;
import org.banjian.cases.spi.FactContext;
import org.banjian.identity.OrganisationView;
import org.banjian.packs.Fact;
import org.banjian.packs.Pack;
import org.banjian.packs.Packs;
import org.banjian.packs.Parameter;
import org.banjian.packs.Step;
import org.banjian.registers.Registers;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.workflow.Feel;
import org.banjian.workflow.spi.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The data of a case for expressions, and the facts 事实 that gateways and tables ask. */
@Component
class CaseData implements CaseFacts, Facts {

    private static final String FILING = "filing";

    private final CaseFiles files;
    private final FormVersions versions;
    private final FormSchemas schemas;
    private final StepRecords steps;
    private final Opinions opinions;
    private final Marks marks;
    private final Corrections corrections;
    private final Packs packs;
    private final Registers registers;
    private final LegalClock clock;
    private final Feel feel;
    private final CaseJson json;
    private final ObjectProvider<FactContext> additions;
    private final ActingStep acting;

    CaseData(
            CaseFiles files,
            FormVersions versions,
            FormSchemas schemas,
            StepRecords steps,
            Opinions opinions,
            Marks marks,
            Corrections corrections,
            Packs packs,
            Registers registers,
            LegalClock clock,
            Feel feel,
            CaseJson json,
            ObjectProvider<FactContext> additions,
            ActingStep acting) {
        this.acting = acting;
        this.files = files;
        this.versions = versions;
        this.schemas = schemas;
        this.steps = steps;
        this.opinions = opinions;
        this.marks = marks;
        this.corrections = corrections;
        this.packs = packs;
        this.registers = registers;
        this.clock = clock;
        this.feel = feel;
        this.json = json;
        this.additions = additions;
    }

    CaseFile file(CaseNo caseNo) {
        return files.findById(caseNo.value()).orElseThrow(Refusal::notFound);
    }

    Pack pack(CaseFile file) {
        return packs.get(file.packCode(), file.packVersion());
    }

    @Override
    public Pack pack(CaseNo caseNo) {
        return pack(file(caseNo));
    }

    @Override
    public Map<String, @Nullable Object> context(CaseNo caseNo, @Nullable String subject) {
        return context(caseNo, subject, name -> true);
    }

    private Map<String, @Nullable Object> context(CaseNo caseNo, @Nullable String subject, Predicate<String> wanted) {
        Pack pack = pack(caseNo);
        Map<String, @Nullable Object> own = ownContext(caseNo, subject);
        Map<String, @Nullable Object> context = new LinkedHashMap<>(own);
        additions
                .orderedStream()
                .filter(addition -> wanted.test(addition.name()))
                .forEach(addition -> context.put(addition.name(), addition.value(caseNo, pack, own)));
        return context;
    }

    /** Only the additions that the facts name: some of them count thousands of rows. */
    private Map<String, @Nullable Object> contextOf(
            Pack pack, CaseNo caseNo, @Nullable String subject, Collection<String> names) {
        String asked = names.stream()
                .map(name -> {
                    Fact fact = pack.facts().get(name);
                    return fact == null ? name : FormField.text(fact.expression());
                })
                .collect(Collectors.joining("\n"));
        return context(caseNo, subject, asked::contains);
    }

    @Override
    public Map<String, @Nullable Object> ownContext(CaseNo caseNo, @Nullable String subject) {
        CaseFile file = file(caseNo);
        Pack pack = pack(file);
        Map<String, FormVersion> newest = newest(caseNo);
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        for (String formId : formsOf(pack)) {
            schemas.find(pack, formId).ifPresent(schema -> {
                FormVersion version = newest.get(formId);
                Map<String, Object> data = version == null ? Map.of() : json.map(version.data());
                context.put(FormSchemas.shortName(pack, formId), schema.forExpressions(data));
            });
        }
        context.put(
                "applicant",
                Map.of(
                        "name", file.applicantName(),
                        "creditCode", file.applicantCreditCode(),
                        "region", file.region().value()));
        putMarks(context, pack, marks.of(caseNo));
        LocalDateTime filed = file.filedAt();
        putToday(context, pack, filed == null ? clock.today() : filed.toLocalDate());
        context.put(
                "stepNow",
                acting.of(caseNo)
                        .or(() -> steps.open(caseNo.value()).stream().findFirst())
                        .map(StepRecord::stepId)
                        .orElse(null));
        context.put("subject", subject);
        return context;
    }

    /** What is known before there is a case: the applicant and today. */
    Map<String, @Nullable Object> contextOf(Pack pack, OrganisationView applicant) {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        for (String formId : formsOf(pack)) {
            schemas.find(pack, formId)
                    .ifPresent(schema ->
                            context.put(FormSchemas.shortName(pack, formId), schema.forExpressions(Map.of())));
        }
        context.put(
                "applicant",
                Map.of(
                        "name", applicant.name(),
                        "creditCode", applicant.creditCode().value(),
                        "region", applicant.region().value()));
        putMarks(context, pack, Map.of());
        putToday(context, pack, clock.today());
        context.put("stepNow", null);
        context.put("subject", null);
        return context;
    }

    /** Forms of the pack in the order of its steps. */
    static Set<String> formsOf(Pack pack) {
        Set<String> forms = new LinkedHashSet<>();
        for (Step step : pack.steps().values()) {
            if (step.isUserTask() && step.formKey() != null) {
                forms.add(step.formKey());
            }
        }
        return forms;
    }

    private static void putMarks(Map<String, @Nullable Object> context, Pack pack, Map<String, LocalDateTime> marked) {
        Set<String> names = new LinkedHashSet<>(List.of(FILING));
        pack.steps().values().stream()
                .map(step -> step.properties().get(Marks.PROPERTY))
                .filter(name -> name != null)
                .forEach(names::add);
        names.addAll(marked.keySet());
        for (String name : names) {
            LocalDateTime at = marked.get(name);
            Map<String, @Nullable Object> mark = new LinkedHashMap<>();
            mark.put("date", at == null ? null : at.toLocalDate());
            mark.put("at", at == null ? null : Times.at(at).toString());
            context.put(name, mark);
        }
    }

    private void putToday(Map<String, @Nullable Object> context, Pack pack, LocalDate counted) {
        context.put("today", clock.today());
        context.put("region", pack.region().value());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        pack.parameters().forEach((id, parameter) -> values.put(id, typed(parameter, value(pack, parameter, counted))));
        context.put("parameters", values);
    }

    /** The value of a parameter on a day: what officials registered, else what the pack says. */
    Optional<String> parameter(Pack pack, String id, LocalDate on) {
        Parameter parameter = pack.parameters().get(id);
        return parameter == null ? Optional.empty() : Optional.ofNullable(value(pack, parameter, on));
    }

    private @Nullable String value(Pack pack, Parameter parameter, LocalDate on) {
        return registers
                .parameter(parameter.id(), pack.region(), on)
                .orElseGet(() -> parameter.on(on).map(dated -> dated.value()).orElse(null));
    }

    private static @Nullable Object typed(Parameter parameter, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        if (parameter.unit().equals("date")) {
            return value;
        }
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException words) {
            return value;
        }
    }

    Map<String, FormVersion> newest(CaseNo caseNo) {
        Map<String, FormVersion> newest = new LinkedHashMap<>();
        versions.of(caseNo.value()).forEach(version -> newest.put(version.formId(), version));
        return newest;
    }

    @Override
    public Map<String, Object> form(CaseNo caseNo, String formId) {
        FormVersion version = newest(caseNo).get(formId);
        return version == null ? Map.of() : json.map(version.data());
    }

    @Override
    public int correctionRound(CaseNo caseNo) {
        return file(caseNo).correctionRound();
    }

    @Override
    public List<CorrectionItem> correctionItems(CaseNo caseNo) {
        CaseFile file = file(caseNo);
        return file.status() == CaseStatus.CORRECTING ? corrections.of(caseNo, file.correctionRound()) : List.of();
    }

    @Override
    public @Nullable String outcome(CaseNo caseNo, @Nullable String subject, String stepId) {
        return opinions.outcome(caseNo, subject, stepId).orElse(null);
    }

    @Override
    public @Nullable Object value(CaseNo caseNo, @Nullable String subject, String fact) {
        Pack pack = pack(caseNo);
        return valueIn(pack, contextOf(pack, caseNo, subject, List.of(fact)), fact);
    }

    @Override
    public Map<String, @Nullable Object> values(CaseNo caseNo, @Nullable String subject, Collection<String> names) {
        Pack pack = pack(caseNo);
        return values(pack, contextOf(pack, caseNo, subject, names), names);
    }

    Map<String, @Nullable Object> values(Pack pack, Map<String, @Nullable Object> context, Collection<String> names) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(name, valueIn(pack, context, name)));
        return values;
    }

    @Nullable
    Object valueIn(Pack pack, Map<String, @Nullable Object> context, String name) {
        Fact fact = pack.facts().get(name);
        if (fact != null) {
            String expression = fact.expression();
            return expression == null ? null : feel.evaluate(expression, context);
        }
        Object at = context;
        for (String part : name.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return at;
    }
}
