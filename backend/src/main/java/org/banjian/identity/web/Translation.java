package org.banjian.identity.web;

import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banjian.identity.spi.LostRace;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever was thrown into a refusal that people can read; nothing of the inside of the program gets into it. */
@Component
class Translation {

    private final List<LostRace> lostRaces;

    Translation(List<LostRace> lostRaces) {
        this.lostRaces = lostRaces;
    }

    Refusal refusal(Throwable thrown) {
        Refusal meant = causeOf(thrown, Refusal.class);
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable, meant);
        }
        if (meant != null) {
            return meant;
        }
        Refusal input = input(thrown);
        if (input != null) {
            return input;
        }
        Refusal route = route(thrown);
        if (route != null) {
            return route;
        }
        if (lost(thrown)) {
            return Refusal.conflict("ALREADY_HANDLED", "这项工作刚刚已被其他人办理或修改，您的操作没有保存。请刷新页面，查看由谁在何时办理后再继续。");
        }
        if (thrown instanceof AuthenticationException) {
            return Problems.notSignedIn();
        }
        if (thrown instanceof AccessDeniedException) {
            return Refusal.forbidden("FORBIDDEN", "您当前的身份没有办理这项操作的权限。");
        }
        if (thrown instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return new Refusal(
                    known.getStatusCode().value(), "REQUEST_INVALID", "请求无法处理，请刷新页面后重试。", null, List.of(), Map.of());
        }
        return Problems.internal();
    }

    private @Nullable Refusal input(Throwable thrown) {
        if (thrown instanceof BindException invalid) {
            return invalid(invalid.getBindingResult().getFieldErrors().stream()
                    .map(Translation::violation)
                    .toList());
        }
        if (thrown instanceof HandlerMethodValidationException invalid) {
            List<Violation> found = new ArrayList<>();
            invalid.getParameterValidationResults().forEach(result -> result.getResolvableErrors()
                    .forEach(error -> found.add(Violation.ofField(
                            "PARAM_INVALID",
                            sentence(result.getMethodParameter().getParameterName(), error.getDefaultMessage()),
                            String.valueOf(result.getMethodParameter().getParameterName())))));
            return Refusal.badRequest("PARAM_INVALID", "请求参数不符合要求，请按各项提示改正后重试。").with(found);
        }
        if (thrown instanceof ConstraintViolationException invalid) {
            return invalid(invalid.getConstraintViolations().stream()
                    .map(one -> Violation.ofField(
                            "FIELD_INVALID",
                            sentence(one.getPropertyPath().toString(), one.getMessage()),
                            one.getPropertyPath().toString()))
                    .toList());
        }
        if (thrown instanceof MissingRequestHeaderException missing) {
            return missing.getHeaderName().equalsIgnoreCase("Idempotency-Key")
                    ? Refusal.badRequest("IDEMPOTENCY_KEY_MISSING", "请求缺少提交编号（Idempotency-Key），没有办理。请刷新页面后重新提交。")
                    : Refusal.badRequest("PARAM_INVALID", "请求缺少必要的请求头 " + missing.getHeaderName() + "。");
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return Refusal.badRequest("PARAM_INVALID", "请求缺少参数“" + missing.getParameterName() + "”。");
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return Refusal.badRequest("PARAM_INVALID", "参数“" + mismatch.getName() + "”的值不正确，请改正后重试。");
        }
        if (thrown instanceof MissingServletRequestPartException missing) {
            return Refusal.badRequest("UPLOAD_INCOMPLETE", "上传内容缺少“" + missing.getRequestPartName() + "”，请重新选择文件后上传。");
        }
        if (thrown instanceof ServletRequestBindingException) {
            return Refusal.badRequest("PARAM_INVALID", "请求参数不完整或不正确，请刷新页面后重试。");
        }
        if (thrown instanceof MaxUploadSizeExceededException) {
            return tooLarge("FILE_TOO_LARGE", "上传的文件超过 20 MB 的上限，没有保存。请压缩或分成几个文件后上传。")
                    .with("limitBytes", 20L * 1024 * 1024);
        }
        if (thrown instanceof MultipartException) {
            return Refusal.badRequest("UPLOAD_INCOMPLETE", "上传没有完整到达，没有保存任何文件。请检查网络后重新上传。");
        }
        return null;
    }

    private static @Nullable Refusal route(Throwable thrown) {
        if (thrown instanceof NoResourceFoundException || thrown instanceof NoHandlerFoundException) {
            return Refusal.notFound();
        }
        if (thrown instanceof HttpRequestMethodNotSupportedException unsupported) {
            return new Refusal(
                    405,
                    "METHOD_NOT_ALLOWED",
                    "这个地址不支持 " + unsupported.getMethod() + " 操作。",
                    null,
                    List.of(),
                    Map.of());
        }
        if (thrown instanceof HttpMediaTypeNotSupportedException) {
            return new Refusal(415, "MEDIA_TYPE_NOT_SUPPORTED", "请求内容的格式不受支持，请使用 JSON 提交。", null, List.of(), Map.of());
        }
        if (thrown instanceof HttpMediaTypeNotAcceptableException) {
            return new Refusal(406, "MEDIA_TYPE_NOT_ACCEPTABLE", "无法按所要求的格式返回内容。", null, List.of(), Map.of());
        }
        return null;
    }

    private static Refusal unreadable(HttpMessageNotReadableException thrown, @Nullable Refusal meant) {
        if (causeOf(thrown, BodyLimit.BodyTooLarge.class) != null) {
            return bodyTooLarge();
        }
        UnrecognizedPropertyException unknown = causeOf(thrown, UnrecognizedPropertyException.class);
        if (unknown != null) {
            String field = path(unknown);
            return Refusal.badRequest("FIELD_UNKNOWN", "请求中含有不认识的字段“" + field + "”，没有保存任何内容。请删除后重试。")
                    .with(List.of(Violation.ofField("FIELD_UNKNOWN", "不认识的字段“" + field + "”。", field)));
        }
        JacksonException json = causeOf(thrown, JacksonException.class);
        String field = json == null ? "" : path(json);
        if (meant != null) {
            return meant.violations().isEmpty() && !field.isEmpty()
                    ? meant.with(List.of(Violation.ofField(meant.code(), meant.message(), field)))
                    : meant;
        }
        if (json instanceof MismatchedInputException && !field.isEmpty()) {
            return Refusal.badRequest("JSON_INVALID", "字段“" + field + "”的值类型不正确，没有保存任何内容。请改正后重试。")
                    .with(List.of(Violation.ofField("JSON_INVALID", "字段“" + field + "”的值类型不正确。", field)));
        }
        return Refusal.badRequest("JSON_INVALID", "请求内容不是正确的 JSON，没有保存任何内容。请刷新页面后重试。");
    }

    static Refusal bodyTooLarge() {
        return tooLarge("BODY_TOO_LARGE", "请求内容超过 2 MB 的上限，没有保存。请精简内容后重试。");
    }

    private static Refusal tooLarge(String code, String sentence) {
        return new Refusal(413, code, sentence, null, List.of(), Map.of());
    }

    private boolean lost(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            Throwable candidate = one;
            if (one instanceof OptimisticLockingFailureException
                    || one instanceof PessimisticLockingFailureException
                    || one instanceof DuplicateKeyException
                    || one instanceof jakarta.persistence.OptimisticLockException
                    || lostRaces.stream().anyMatch(race -> race.recognises(candidate))) {
                return true;
            }
        }
        return false;
    }

    private static Refusal invalid(List<Violation> violations) {
        return Refusal.unprocessable("VALIDATION_FAILED", "提交的内容有 " + violations.size() + " 处不符合要求，请按各项提示改正后重试。", null)
                .with(violations);
    }

    private static Violation violation(FieldError error) {
        String code = "NotBlank".equals(error.getCode()) || "NotNull".equals(error.getCode())
                ? "FIELD_REQUIRED"
                : "Size".equals(error.getCode()) ? "TEXT_TOO_LONG" : "FIELD_INVALID";
        return Violation.ofField(code, sentence(error.getField(), error.getDefaultMessage()), error.getField());
    }

    private static String sentence(@Nullable String field, @Nullable String message) {
        return "“" + field + "”" + (message == null ? "不符合要求" : message) + "。";
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static <T extends Throwable> @Nullable T causeOf(Throwable thrown, Class<T> type) {
        int depth = 0;
        for (Throwable one = thrown; one != null && depth < 20; one = one.getCause(), depth++) {
            if (type.isInstance(one)) {
                return type.cast(one);
            }
        }
        return null;
    }
}
