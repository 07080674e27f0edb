package org.banjian.cases.web;

import java.util.List;
import org.banjian.cases.CaseQueries;
import org.banjian.cases.CaseTasks;
import org.banjian.cases.ClauseView;
import org.banjian.cases.ServiceItemView;
import org.banjian.cases.TaskView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Service items 事项 that can be applied for, and single tasks 环节任务, over HTTP. */
@RestController
class ServiceItemController {

    private final CaseQueries queries;
    private final CaseTasks tasks;

    ServiceItemController(CaseQueries queries, CaseTasks tasks) {
        this.queries = queries;
        this.tasks = tasks;
    }

    @GetMapping("/api/service-items")
    List<ServiceItemView> serviceItems() {
        return queries.serviceItems();
    }

    @GetMapping("/api/service-items/{code}/clauses")
    List<ClauseView> serviceItemClauses(@PathVariable String code) {
        return queries.clausesOf(code);
    }

    @GetMapping("/api/tasks/{taskId}")
    TaskView task(@PathVariable String taskId) {
        return tasks.view(taskId);
    }
}
