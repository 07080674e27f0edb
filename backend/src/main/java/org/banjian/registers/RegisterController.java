package org.banjian.registers;

import java.util.List;
import org.banjian.audit.OnceOnly;
import org.banjian.identity.Actors;
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

@RestController
@RequestMapping("/api/registers")
class RegisterController {

    private final RegisterDesk desk;
    private final OnceOnly once;
    private final Actors actors;

    RegisterController(RegisterDesk desk, OnceOnly once, Actors actors) {
        this.desk = desk;
        this.once = once;
        this.actors = actors;
    }

    @GetMapping
    List<RegisterKindView> registerKinds() {
        return desk.kinds();
    }

    @GetMapping("/{registerId}/rows")
    RegisterPage registerRows(
            @PathVariable String registerId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable RegisterRowState state,
            @RequestParam(required = false) @Nullable String after) {
        return desk.rows(registerId, q, state, after);
    }

    @PostMapping("/{registerId}/rows")
    @ResponseStatus(HttpStatus.CREATED)
    RegisterRowView enterRegisterRow(
            @PathVariable String registerId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody EnterRegisterRow command) {
        return once.run(
                key,
                actors.current().personId(),
                once.hashOf("POST /api/registers/" + registerId + "/rows", command),
                RegisterRowView.class,
                () -> desk.enter(registerId, command));
    }

    @PostMapping("/{registerId}/rows/{rowId}/decisions")
    RegisterRowView decideRegisterRow(
            @PathVariable String registerId, @PathVariable String rowId, @RequestBody DecideRegisterRow command) {
        return desk.decide(registerId, rowId, command);
    }

    @PostMapping("/{registerId}/rows/{rowId}/endings")
    RegisterRowView endRegisterRow(
            @PathVariable String registerId, @PathVariable String rowId, @RequestBody EndRegisterRow command) {
        return desk.end(registerId, rowId, command);
    }
}
