package org.banjian.rehearsal.internal;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banjian.rehearsal.steps.Applying;
import org.banjian.rehearsal.steps.Beginnings;
import org.banjian.rehearsal.steps.Benefits;
import org.banjian.rehearsal.steps.Deciding;
import org.banjian.rehearsal.steps.DueDays;
import org.banjian.rehearsal.steps.Notices;
import org.banjian.rehearsal.steps.Objections;
import org.banjian.rehearsal.steps.Outcomes;
import org.banjian.rehearsal.steps.Payments;
import org.banjian.rehearsal.steps.Rosters;
import org.banjian.rehearsal.steps.Training;

/** Every step that scenarios may use 步骤词汇, read from the step classes themselves. */
public final class StepVocabulary {

    private static final List<Class<?>> STEPS = List.of(
            Beginnings.class,
            Applying.class,
            Rosters.class,
            Training.class,
            Deciding.class,
            Benefits.class,
            Notices.class,
            Objections.class,
            Payments.class,
            Outcomes.class,
            DueDays.class);

    private static final Map<Class<? extends Annotation>, String> KEYWORDS =
            Map.of(Given.class, "假如", When.class, "当", Then.class, "那么");

    private StepVocabulary() {}

    public static List<String> lines() {
        return STEPS.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .filter(it -> KEYWORDS.containsKey(it.annotationType()))
                        .flatMap(annotation -> line(method, annotation)))
                .sorted()
                .toList();
    }

    private static Stream<String> line(Method method, Annotation annotation) {
        try {
            var text = annotation.annotationType().getMethod("value").invoke(annotation);
            boolean table = Arrays.asList(method.getParameterTypes()).contains(io.cucumber.datatable.DataTable.class);
            return Stream.of(KEYWORDS.get(annotation.annotationType()) + " "
                    + text.toString().replace("{string}", "\"…\"").replace("{int}", "<整数>")
                    + (table ? " （下接表格）" : ""));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
