package org.banjian.cases.web;

import jakarta.validation.Valid;
import java.util.List;
import org.banjian.audit.OnceOnly;
import org.banjian.cases.CasePage;
import org.banjian.cases.CaseQueries;
import org.banjian.cases.CaseSearch;
import org.banjian.cases.CaseView;
import org.banjian.cases.Cases;
import org.banjian.cases.ClauseView;
import org.banjian.cases.DecideTask;
import org.banjian.cases.DiagramView;
import org.banjian.cases.EvaluationView;
import org.banjian.cases.FindingView;
import org.banjian.cases.OpenCase;
import org.banjian.cases.ReceiptView;
import org.banjian.cases.RevealValue;
import org.banjian.cases.RevealedValue;
import org.banjian.cases.StartAction;
import org.banjian.cases.SubmitStep;
import org.banjian.cases.TimelineEntry;
import org.banjian.identity.Actors;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases 办件 over HTTP. Every command carries an idempotency key: the same key gives the same answer and one effect. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private static final String KEY = "Idempotency-Key";

    private final Cases cases;
    private final CaseQueries queries;
    private final OnceOnly onceOnly;
    private final Actors actors;

    CaseController(Cases cases, CaseQueries queries, OnceOnly onceOnly, Actors actors) {
        this.cases = cases;
        this.queries = queries;
        this.onceOnly = onceOnly;
        this.actors = actors;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CaseView openCase(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody OpenCase command) {
        return onceOnly.run(
                key,
                actors.current().personId(),
                onceOnly.hashOf("POST /api/cases", command),
                CaseView.class,
                () -> cases.open(command.serviceItem()));
    }

    @GetMapping
    CasePage cases(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String serviceItem,
            @RequestParam(required = false) @Nullable String after) {
        return queries.search(new CaseSearch(q, status, stage, serviceItem, after));
    }

    @GetMapping("/{caseNo}")
    CaseView caseFile(@PathVariable String caseNo) {
        return queries.view(new CaseNo(caseNo));
    }

    @PostMapping("/{caseNo}/submissions")
    @ResponseStatus(HttpStatus.CREATED)
    ReceiptView submitStep(
            @PathVariable String caseNo,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody SubmitStep command) {
        return onceOnly.run(
                key,
                actors.current().personId(),
                onceOnly.hashOf("POST /api/cases/" + caseNo + "/submissions", command),
                ReceiptView.class,
                () -> cases.submit(new CaseNo(caseNo), command));
    }

    @PostMapping("/{caseNo}/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    CaseView decideTask(
            @PathVariable String caseNo,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody DecideTask command) {
        return onceOnly.run(
                key,
                actors.current().personId(),
                onceOnly.hashOf("POST /api/cases/" + caseNo + "/decisions", command),
                CaseView.class,
                () -> cases.decide(new CaseNo(caseNo), command));
    }

    /** Never a GET: an address is kept in logs and histories. */
    @PostMapping("/{caseNo}/revelations")
    RevealedValue revealValue(@PathVariable String caseNo, @Valid @RequestBody RevealValue command) {
        return cases.reveal(new CaseNo(caseNo), command);
    }

    @PostMapping("/{caseNo}/actions")
    @ResponseStatus(HttpStatus.CREATED)
    CaseView startAction(
            @PathVariable String caseNo,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody StartAction command) {
        return onceOnly.run(
                key,
                actors.current().personId(),
                onceOnly.hashOf("POST /api/cases/" + caseNo + "/actions", command),
                CaseView.class,
                () -> cases.act(new CaseNo(caseNo), command));
    }

    @GetMapping("/{caseNo}/findings")
    List<FindingView> previewFindings(@PathVariable String caseNo) {
        return queries.previewFindings(new CaseNo(caseNo));
    }

    @GetMapping("/{caseNo}/receipts")
    List<ReceiptView> receipts(@PathVariable String caseNo) {
        return queries.receipts(new CaseNo(caseNo));
    }

    @GetMapping("/{caseNo}/timeline")
    List<TimelineEntry> timeline(@PathVariable String caseNo) {
        return queries.timeline(new CaseNo(caseNo));
    }

    @GetMapping("/{caseNo}/diagram")
    DiagramView diagram(@PathVariable String caseNo) {
        return queries.diagram(new CaseNo(caseNo));
    }

    @GetMapping("/{caseNo}/clauses")
    List<ClauseView> caseClauses(@PathVariable String caseNo) {
        return queries.clauses(new CaseNo(caseNo));
    }

    @GetMapping("/{caseNo}/evaluations")
    List<EvaluationView> evaluations(@PathVariable String caseNo) {
        return queries.evaluations(new CaseNo(caseNo));
    }
}
