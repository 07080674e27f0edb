package org.banjian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banjian.identity.MaskedText;
import org.banjian.shared.CaseNo;
import org.banjian.shared.CreditCode;
import org.banjian.shared.IdNumber;
import org.banjian.shared.Money;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemsTest {

    record Body(String name, int count, CreditCode code) {}

    @RestController
    static class Thrower {
        private Exception next = new IllegalStateException();

        @GetMapping("/throw")
        void fail() throws Exception {
            throw next;
        }

        @PostMapping("/body")
        void body(@RequestBody Body body) {}

        @GetMapping("/number/{n}")
        void number(@PathVariable int n, @RequestParam int size) {}

        @PostMapping("/key")
        void key(@RequestHeader("Idempotency-Key") String key) {}

        @PostMapping("/upload")
        void upload(@RequestParam MultipartFile file) {}
    }

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new Values())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final Thrower thrower = new Thrower();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(thrower)
            .setControllerAdvice(new ProblemAdvice(
                    new Translation(List.of(thrown -> thrown.getClass() == ArithmeticException.class)),
                    new Problems(mapper)))
            .setMessageConverters(new JacksonJsonHttpMessageConverter(mapper))
            .addFilters(new Trace())
            .build();

    private JsonNode thrown(Exception exception, int status) throws Exception {
        thrower.next = exception;
        return answer(
                mvc.perform(MockMvcRequestBuilders.get("/throw")).andReturn().getResponse(), status);
    }

    private JsonNode posted(String path, String body, int status) throws Exception {
        return answer(
                mvc.perform(MockMvcRequestBuilders.post(path)
                                .contentType("application/json")
                                .content(body))
                        .andReturn()
                        .getResponse(),
                status);
    }

    private JsonNode answer(MockHttpServletResponse response, int status) throws Exception {
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        JsonNode problem = mapper.readTree(text);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).endsWith("。").containsPattern("\\p{IsHan}");
        assertThat(problem.path("code").asString()).matches("[A-Z][A-Z0-9_]+");
        assertThat(problem.path("traceId").asString()).isEqualTo(response.getHeader("X-Trace-Id"));
        assertThat(problem.has("clause")).isTrue();
        assertThat(problem.path("violations").isArray()).isTrue();
        assertThat(text).doesNotContain("Exception", "java.", "org.", "select ", "at com", "/work", "banjian.identity");
        return problem;
    }

    @Test
    void aRefusalIsToldWhole() throws Exception {
        Refusal refusal = Refusal.unprocessable("HOURS_BELOW_20", "课时不足 20。", "X-1-2-d")
                .with("remedy", "请增加课时")
                .with(List.of(Violation.ofRow("A", "第 3 行不对。", 3, "课时")));
        JsonNode problem = thrown(refusal, 422);
        assertThat(problem.path("type").asString()).isEqualTo("urn:banjian:problem:HOURS_BELOW_20");
        assertThat(problem.path("clause").asString()).isEqualTo("X-1-2-d");
        assertThat(problem.path("remedy").asString()).isEqualTo("请增加课时");
        assertThat(problem.path("violations").path(0).path("row").asInt()).isEqualTo(3);
        assertThat(problem.path("violations").path(0).path("column").asString()).isEqualTo("课时");
        assertThat(thrown(new RuntimeException("wrapped", refusal), 422)
                        .path("code")
                        .asString())
                .isEqualTo("HOURS_BELOW_20");
    }

    static Stream<Exception> lostRaces() {
        return Stream.of(
                new OptimisticLockingFailureException("row of org.banjian was changed"),
                new DuplicateKeyException("insert into t values"),
                new RuntimeException(new jakarta.persistence.OptimisticLockException("x")),
                new RuntimeException(new ArithmeticException("what a module recognises")));
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void everyLostRaceIsAnsweredAlike(Exception lost) throws Exception {
        assertThat(thrown(lost, 409).path("code").asString()).isEqualTo("ALREADY_HANDLED");
    }

    static Stream<Exception> accidents() {
        return Stream.of(
                new IllegalStateException("org.banjian.identity.Person at /work/data"),
                new java.sql.SQLException("select * from person where id_number = '110199198001019010'"),
                new NullPointerException("Cannot invoke java.lang.String.length()"));
    }

    @ParameterizedTest
    @MethodSource("accidents")
    void anAccidentTellsNothingOfTheInside(Exception accident) throws Exception {
        JsonNode problem = thrown(accident, 500);
        assertThat(problem.path("code").asString()).isEqualTo("INTERNAL");
        assertThat(problem.toString()).doesNotContain("110199");
    }

    @Test
    void unknownFieldsAreRefusedByName() throws Exception {
        JsonNode problem = posted("/body", "{\"name\":\"a\",\"count\":1,\"status\":\"APPROVED\"}", 400);
        assertThat(problem.path("code").asString()).isEqualTo("FIELD_UNKNOWN");
        assertThat(problem.path("violations").path(0).path("field").asString()).isEqualTo("status");
    }

    static Stream<String> brokenJson() {
        return Stream.of(
                "",
                "{",
                "[]",
                "{\"name\":\"a\",\"name\":\"b\",\"count\":1}",
                "{\"name\":\"a\",\"count\":\"many\"}",
                "{\"name\":\"a\",\"count\":1e400}",
                "{\"name\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}",
                "nonsense");
    }

    @ParameterizedTest
    @MethodSource("brokenJson")
    void brokenJsonIsRefused(String body) throws Exception {
        assertThat(posted("/body", body, 400).path("code").asString()).isEqualTo("JSON_INVALID");
    }

    @Test
    void aValueThatRefusesItselfKeepsItsCodeAndNamesTheField() throws Exception {
        JsonNode problem = posted("/body", "{\"name\":\"a\",\"count\":1,\"code\":\"123\"}", 422);
        assertThat(problem.path("code").asString()).isEqualTo("CREDIT_CODE_INVALID");
        assertThat(problem.path("violations").path(0).path("field").asString()).isEqualTo("code");
    }

    @Test
    void parametersHeadersAndUploads() throws Exception {
        assertThat(answer(
                                mvc.perform(MockMvcRequestBuilders.get("/number/x?size=1"))
                                        .andReturn()
                                        .getResponse(),
                                400)
                        .path("code")
                        .asString())
                .isEqualTo("PARAM_INVALID");
        assertThat(answer(
                                mvc.perform(MockMvcRequestBuilders.get("/number/1"))
                                        .andReturn()
                                        .getResponse(),
                                400)
                        .path("code")
                        .asString())
                .isEqualTo("PARAM_INVALID");
        assertThat(posted("/key", "{}", 400).path("code").asString()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        JsonNode large = thrown(new MaxUploadSizeExceededException(1), 413);
        assertThat(large.path("code").asString()).isEqualTo("FILE_TOO_LARGE");
        assertThat(large.path("limitBytes").asLong()).isEqualTo(20_971_520);
        assertThat(answer(
                                mvc.perform(MockMvcRequestBuilders.multipart("/upload")
                                                .file(new MockMultipartFile("other", new byte[1])))
                                        .andReturn()
                                        .getResponse(),
                                400)
                        .path("code")
                        .asString())
                .isEqualTo("UPLOAD_INCOMPLETE");
    }

    @Test
    void methodsMediaTypesAndRoutes() throws Exception {
        MockHttpServletResponse response =
                mvc.perform(MockMvcRequestBuilders.put("/body")).andReturn().getResponse();
        assertThat(answer(response, 405).path("code").asString()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(response.getHeader("Allow")).isEqualTo("POST");
        assertThat(answer(
                                mvc.perform(MockMvcRequestBuilders.post("/body")
                                                .contentType("text/xml")
                                                .content("<a/>"))
                                        .andReturn()
                                        .getResponse(),
                                415)
                        .path("code")
                        .asString())
                .isEqualTo("MEDIA_TYPE_NOT_SUPPORTED");
        assertThat(answer(
                                mvc.perform(MockMvcRequestBuilders.get("/nowhere"))
                                        .andReturn()
                                        .getResponse(),
                                404)
                        .path("code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void valuesAreStringsAndPersonalOnesAreMasked() {
        record View(IdNumber number, MaskedText name, Money sum) {}
        View view = new View(new IdNumber("110199198001019010"), MaskedText.name("张小三"), Money.yuan(5));
        assertThat(mapper.writeValueAsString(view))
                .isEqualTo("{\"number\":\"110***********9010\",\"name\":\"张*三\",\"sum\":\"5.00\"}");
        assertThat(mapper.writeValueAsString(Map.of("n", new CaseNo("TEST-1")))).isEqualTo("{\"n\":\"TEST-1\"}");
    }
}
