package org.banjian.payments.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.banjian.audit.OnceOnly;
import org.banjian.identity.Actors;
import org.banjian.identity.PasswordConfirmation;
import org.banjian.payments.AppropriationDesk;
import org.banjian.payments.BatchView;
import org.banjian.payments.CaseMoneyView;
import org.banjian.payments.InstructionView;
import org.banjian.payments.PaymentDesk;
import org.banjian.payments.PaymentDeskView;
import org.banjian.payments.PaymentReturns;
import org.banjian.payments.PaymentReturns.CorrectedAccount;
import org.banjian.payments.PaymentReturns.ReturnedPayment;
import org.banjian.payments.Payments;
import org.banjian.payments.Voucher;
import org.banjian.payments.VoucherImportView;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The finance officer's desk, and the ledger of a case. */
@RestController
class PaymentController {

    record CreateBatch(@Nullable List<String> instructionIds) {}

    record ReleaseBatch(@Nullable String seenHash, @Nullable String password) {}

    record CancelBatch(@Nullable String reason) {}

    record EnterAppropriation(@Nullable Integer year, @Nullable String amount, @Nullable String legalBasis) {}

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PaymentDesk desk;
    private final PaymentReturns returns;
    private final Payments payments;
    private final AppropriationDesk appropriations;
    private final PasswordConfirmation passwords;
    private final OnceOnly once;
    private final Actors actors;

    PaymentController(
            PaymentDesk desk,
            PaymentReturns returns,
            Payments payments,
            AppropriationDesk appropriations,
            PasswordConfirmation passwords,
            OnceOnly once,
            Actors actors) {
        this.desk = desk;
        this.returns = returns;
        this.payments = payments;
        this.appropriations = appropriations;
        this.passwords = passwords;
        this.once = once;
        this.actors = actors;
    }

    @GetMapping("/api/cases/{caseNo}/ledger")
    CaseMoneyView caseLedger(@PathVariable String caseNo) {
        return payments.ledger(new CaseNo(caseNo));
    }

    @GetMapping("/api/payments")
    PaymentDeskView paymentDesk() {
        return desk.desk();
    }

    @PostMapping("/api/payment-batches")
    @ResponseStatus(HttpStatus.CREATED)
    BatchView createPaymentBatch(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CreateBatch command) {
        List<String> ids = Objects.requireNonNullElse(command.instructionIds(), List.of());
        return once.run(
                key,
                actors.current().personId(),
                once.hashOf("POST /api/payment-batches", command),
                BatchView.class,
                () -> desk.createBatch(ids));
    }

    @GetMapping("/api/payment-batches/{batchId}")
    BatchView paymentBatch(@PathVariable String batchId) {
        return desk.batch(batchId);
    }

    /** The password is looked at each time, also when the answer is a repetition; it is no part of the stored request. */
    @PostMapping("/api/payment-batches/{batchId}/releases")
    BatchView releasePaymentBatch(
            @PathVariable String batchId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReleaseBatch command) {
        passwords.require(actors.current(), command.password());
        String seen = Objects.requireNonNullElse(command.seenHash(), "");
        return once.run(
                key,
                actors.current().personId(),
                once.hashOf("POST /api/payment-batches/" + batchId + "/releases", seen),
                BatchView.class,
                () -> desk.release(batchId, seen));
    }

    @PostMapping("/api/payment-batches/{batchId}/cancellations")
    BatchView cancelPaymentBatch(
            @PathVariable String batchId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CancelBatch command) {
        return once.run(
                key,
                actors.current().personId(),
                once.hashOf("POST /api/payment-batches/" + batchId + "/cancellations", command),
                BatchView.class,
                () -> desk.cancel(batchId, Objects.requireNonNullElse(command.reason(), "")));
    }

    @PostMapping("/api/payment-batches/{batchId}/exports")
    ResponseEntity<Resource> exportPaymentBatch(@PathVariable String batchId) {
        String batchNo = desk.batch(batchId).batchNo();
        byte[] sheet = desk.export(batchId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SHEET))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("拨付清单-" + batchNo + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new ByteArrayResource(sheet));
    }

    /** Each row takes effect once, by its voucher number; a repeated file changes nothing. */
    @PostMapping(path = "/api/payment-vouchers/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    VoucherImportView importVouchers(@RequestParam MultipartFile file) throws IOException {
        return desk.importVouchers(file.getBytes());
    }

    @PostMapping("/api/payment-instructions/{instructionNo}/vouchers")
    InstructionView confirmPayment(@PathVariable String instructionNo, @RequestBody Voucher voucher) {
        return desk.confirm(instructionNo, voucher);
    }

    /** 退票: the bank sent the money back. */
    @PostMapping("/api/payment-instructions/{instructionNo}/returns")
    InstructionView registerPaymentReturn(
            @PathVariable String instructionNo,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReturnedPayment command) {
        return once.run(
                key,
                actors.current().personId(),
                once.hashOf("POST /api/payment-instructions/" + instructionNo + "/returns", command),
                InstructionView.class,
                () -> returns.registerReturn(instructionNo, command));
    }

    @PostMapping("/api/payment-instructions/{instructionNo}/cancellations")
    InstructionView cancelPaymentInstruction(
            @PathVariable String instructionNo,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CancelBatch command) {
        return once.run(
                key,
                actors.current().personId(),
                once.hashOf("POST /api/payment-instructions/" + instructionNo + "/cancellations", command),
                InstructionView.class,
                () -> returns.cancel(instructionNo, Objects.requireNonNullElse(command.reason(), "")));
    }

    /** A further instruction for what came back or was cancelled. */
    @PostMapping("/api/payment-instructions/{instructionNo}/reissues")
    @ResponseStatus(HttpStatus.CREATED)
    InstructionView reissuePayment(
            @PathVariable String instructionNo,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CorrectedAccount command) {
        return once.run(
                key,
                actors.current().personId(),
                once.hashOf("POST /api/payment-instructions/" + instructionNo + "/reissues", command),
                InstructionView.class,
                () -> returns.reissue(instructionNo, command));
    }

    @PostMapping("/api/budget-appropriations")
    @ResponseStatus(HttpStatus.CREATED)
    PaymentDeskView enterAppropriation(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody EnterAppropriation command) {
        return once.run(
                key,
                actors.current().personId(),
                once.hashOf("POST /api/budget-appropriations", command),
                PaymentDeskView.class,
                () -> {
                    appropriations.enter(
                            Objects.requireNonNullElse(command.year(), 0),
                            Objects.requireNonNullElse(command.amount(), ""),
                            command.legalBasis());
                    return desk.desk();
                });
    }

    @PostMapping("/api/budget-appropriations/{appropriationId}/approvals")
    PaymentDeskView approveAppropriation(
            @PathVariable String appropriationId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return once.run(
                key,
                actors.current().personId(),
                once.hashOf("POST /api/budget-appropriations/" + appropriationId + "/approvals", null),
                PaymentDeskView.class,
                () -> {
                    appropriations.approve(appropriationId);
                    return desk.desk();
                });
    }
}
