package org.banjian.rehearsal.internal;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.banjian.calendar.SandboxClock;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseQueries;
import org.banjian.cases.CaseTasks;
import org.banjian.cases.Cases;
import org.banjian.cases.FindingView;
import org.banjian.documents.DocumentView;
import org.banjian.documents.Documents;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.identity.Organisations;
import org.banjian.inbox.Inbox;
import org.banjian.materials.Materials;
import org.banjian.packs.Pack;
import org.banjian.registers.RegisterDesk;
import org.banjian.registers.Registers;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.DecisionTables;
import org.banjian.workflow.Evaluation;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.Workflow;
import org.banjian.workflow.spi.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The public commands and views that steps play on 演练所用的命令. */
@Component
@Profile("sandbox")
public class Stagehands {

    private final SandboxClock clock;
    private final Actors actors;
    private final Organisations organisations;
    private final Cases cases;
    private final CaseQueries queries;
    private final CaseTasks tasks;
    private final CaseFacts caseFacts;
    private final Inbox inbox;
    private final Materials materials;
    private final Documents documents;
    private final Registers registers;
    private final RegisterDesk registerDesk;
    private final Workflow workflow;
    private final DecisionTables tables;
    private final Facts facts;
    private final Desks desks;

    Stagehands(
            SandboxClock clock,
            Actors actors,
            Organisations organisations,
            Cases cases,
            CaseQueries queries,
            CaseTasks tasks,
            CaseFacts caseFacts,
            Inbox inbox,
            Materials materials,
            Documents documents,
            Registers registers,
            RegisterDesk registerDesk,
            Workflow workflow,
            DecisionTables tables,
            Facts facts,
            Desks desks) {
        this.clock = clock;
        this.actors = actors;
        this.organisations = organisations;
        this.cases = cases;
        this.queries = queries;
        this.tasks = tasks;
        this.caseFacts = caseFacts;
        this.inbox = inbox;
        this.materials = materials;
        this.documents = documents;
        this.registers = registers;
        this.registerDesk = registerDesk;
        this.workflow = workflow;
        this.tables = tables;
        this.facts = facts;
        this.desks = desks;
    }

    public void timeIs(LocalDateTime time) {
        clock.set(time);
    }

    public void timeIsBeforeTimers(LocalDateTime time) {
        clock.setBeforeTimers(time);
    }

    public SandboxClock clock() {
        return clock;
    }

    public <T> T as(Actor actor, Supplier<T> call) {
        return actors.callAs(actor, call::get);
    }

    public Cases cases() {
        return cases;
    }

    public CaseQueries queries() {
        return queries;
    }

    public CaseTasks tasks() {
        return tasks;
    }

    public CaseFacts facts() {
        return caseFacts;
    }

    public Desks desks() {
        return desks;
    }

    public Inbox inbox() {
        return inbox;
    }

    public Materials materials() {
        return materials;
    }

    public Registers registers() {
        return registers;
    }

    public RegisterDesk registerDesk() {
        return registerDesk;
    }

    public String creditCode(Actor firm) {
        return organisations
                .byId(String.valueOf(firm.organisationId()))
                .orElseThrow()
                .creditCode()
                .value();
    }

    public List<OpenTask> openTasks(CaseNo caseNo) {
        return workflow.openTasks(caseNo);
    }

    public List<DocumentView> documents(CaseNo caseNo, Actor reader) {
        return as(reader, () -> documents.of(caseNo));
    }

    /** How often each element and flow was passed, all processes of the case together. */
    public Map<String, Integer> visits(CaseNo caseNo) {
        var all = new LinkedHashMap<String, Integer>();
        workflow.position(caseNo)
                .visits()
                .values()
                .forEach(counts -> counts.forEach((element, count) -> all.merge(element, count, Integer::sum)));
        return all;
    }

    public Evaluation evaluate(Pack pack, CaseNo caseNo, String decision) {
        return tables.evaluate(pack, decision, facts.values(caseNo, tables.inputsOf(pack, decision)));
    }

    /** The findings that stand open: those of the officer's task, else those that the tables would raise now. */
    public List<FindingView> findings(CaseNo caseNo, Actor reader, @Nullable String taskId) {
        return as(
                reader,
                () -> taskId == null
                        ? queries.previewFindings(caseNo)
                        : tasks.view(taskId).findings());
    }

    /** What of the pack a case reached, in the notation of clauses.yaml, as the engine and the case file remember it. */
    Set<String> reached(Pack pack, CaseNo caseNo, Actor reader) {
        var reached = new TreeSet<String>();
        visits(caseNo).keySet().forEach(element -> reached.add("element:" + element));
        for (var form : pack.files().keySet()) {
            if (form.endsWith(".form")) {
                var id = form.substring(form.lastIndexOf('/') + 1, form.length() - ".form".length());
                fields(reached, id, "", caseFacts.form(caseNo, id));
            }
        }
        as(reader, () -> queries.evaluations(caseNo)).forEach(evaluation -> {
            evaluation.inputs().forEach(input -> reached.add("fact:" + input.name()));
            rows(
                    reached,
                    pack,
                    evaluation.decisionId(),
                    evaluation.hits().stream().map(hit -> hit.row()).toList());
        });
        as(reader, () -> materials.checklist(caseNo)).items().stream()
                .filter(item -> item.required() || !item.files().isEmpty() || item.kept() > 0)
                .forEach(item -> reached.add("material:" + item.id()));
        documents(caseNo, reader).forEach(document -> reached.add("document:" + document.templateId()));
        return reached;
    }

    private static void fields(Set<String> reached, String form, String prefix, @Nullable Object data) {
        if (data instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    reached.add("form:" + form);
                    reached.add("field:" + form + "." + prefix + key);
                    fields(reached, form, prefix + key + ".", value);
                }
            });
        } else if (data instanceof List<?> list) {
            list.forEach(item -> fields(reached, form, prefix, item));
        }
    }

    /** A decision that was asked and its rows that were hit. */
    public static void rows(Set<String> reached, Pack pack, String decisionId, List<Integer> rows) {
        reached.add("decision:" + decisionId);
        var decision = pack.decisions().get(decisionId);
        if (decision != null) {
            decision.inputs().forEach(input -> reached.add("fact:" + input.name()));
            decision.rules().stream()
                    .filter(rule -> rows.contains(rule.row()))
                    .forEach(rule -> reached.add("decision:" + decisionId + "#" + rule.id()));
        }
    }
}
