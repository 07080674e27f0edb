package org.banjian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the code's shape. A rule that matches nothing fails. */
class ArchitectureTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.banjian");

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void theModulesAreExactlyThese() {
        Set<String> modules = ApplicationModules.of(Banjian.class).stream()
                .map(module -> module.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(modules)
                .containsExactly(
                        "audit",
                        "benefits",
                        "calendar",
                        "cases",
                        "documents",
                        "identity",
                        "inbox",
                        "inspections",
                        "materials",
                        "notices",
                        "packs",
                        "payments",
                        "registers",
                        "rehearsal",
                        "rosters",
                        "shared",
                        "training",
                        "workflow");
    }

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Banjian.class).verify();
    }

    @Test
    void onlyWorkflowSeesTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.banjian.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..")
                .because("the engine can be replaced only while one package knows it")
                .check(MAIN);
    }

    @Test
    void theEngineHasNoDoorsOfItsOwn() {
        assertThat(List.of(
                        "org.camunda.bpm.engine.rest.CamundaRestResources",
                        "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                        "org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter",
                        "org.camunda.bpm.admin.impl.web.SetupResource",
                        "org.camunda.connect.Connectors",
                        "org.camunda.spin.Spin",
                        "groovy.lang.GroovyShell",
                        "org.graalvm.polyglot.Context"))
                .noneMatch(ArchitectureTests::onClassPath);
    }

    @Test
    void controllersAndRepositoriesStayInTheirModule() {
        classes()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .or()
                .areAssignableTo("org.springframework.data.repository.Repository")
                .and()
                .resideInAPackage("org.banjian..")
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(MAIN);
    }

    @Test
    void legalTimeComesFromTheClock() {
        var withoutClock =
                new ArchCondition<com.tngtech.archunit.core.domain.JavaClass>("ask the machine for the time") {
                    @Override
                    public void check(com.tngtech.archunit.core.domain.JavaClass item, ConditionEvents events) {
                        for (JavaCall<?> call : item.getMethodCallsFromSelf()) {
                            boolean javaTime =
                                    call.getTargetOwner().getPackageName().equals("java.time")
                                            && call.getName().equals("now")
                                            && call.getTarget().getRawParameterTypes().stream()
                                                    .noneMatch(type ->
                                                            type.getName().equals("java.time.Clock"));
                            boolean machine = call.getTargetOwner().getName().equals("java.time.Clock")
                                    && (call.getName().startsWith("system")
                                            || call.getName().startsWith("tick"));
                            boolean millis = call.getTargetOwner().getName().equals("java.lang.System")
                                    && call.getName().equals("currentTimeMillis");
                            if (javaTime || millis || machine) {
                                events.add(SimpleConditionEvent.satisfied(item, call.getDescription()));
                            }
                        }
                        item.getConstructorCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().getName().equals("java.util.Date"))
                                .filter(call ->
                                        call.getTarget().getRawParameterTypes().isEmpty())
                                .forEach(call ->
                                        events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
                    }
                };
        noClasses()
                .that()
                .resideOutsideOfPackage("org.banjian.calendar..")
                .and()
                // compares with the times that the file system gives its files: the machine's time, not the legal one
                .doNotHaveSimpleName("ObjectSweep")
                .and()
                // compares the machine's clock with the database's at the start
                .doNotHaveSimpleName("DatabaseGuard")
                .should(withoutClock)
                .check(MAIN);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
                .check(MAIN);
    }

    @Test
    void theBackendNamesNoRegionNoOfficeAndNoPack() throws IOException {
        Set<String> forbidden = new TreeSet<>();
        Path processes = Path.of("../processes");
        try (Stream<Path> packs = Files.find(processes, 2, (p, a) -> p.endsWith("pack.yaml"))) {
            for (Path pack : packs.toList()) {
                String text = Files.readString(pack);
                Matcher code = Pattern.compile("(?m)^code:\\s*(\\S+)").matcher(text);
                assertThat(code.find()).as("code in %s", pack).isTrue();
                forbidden.add("\"" + code.group(1));
                forbidden.add("\"" + code.group(1).toLowerCase(java.util.Locale.ROOT) + "-");
                forbidden.add("\"" + code.group(1).toLowerCase(java.util.Locale.ROOT) + ".");
                forbidden.add(pack.getParent().getFileName().toString());
            }
        }
        Matcher office =
                Pattern.compile("name:\\s*(\\S{4,})").matcher(Files.readString(processes.resolve("demo/offices.yaml")));
        while (office.find()) {
            forbidden.add(office.group(1));
        }
        forbidden.addAll(List.of("朝阳", "长春", "绥化", "济源"));
        assertThat(forbidden).hasSizeGreaterThan(6);
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(p -> p.toString().matches(".*\\.(java|yaml|yml|sql|properties)"))
                    .toList()) {
                String text = Files.readString(file);
                forbidden.stream().filter(text::contains).forEach(word -> found.add(file + ": " + word));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void filesCanBeReadInOneSitting() throws IOException {
        List<String> long_ = new ArrayList<>();
        int seen = 0;
        try (Stream<Path> main = Files.walk(SOURCES);
                Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            for (Path file : Stream.concat(main, tests)
                    .filter(p -> p.toString().endsWith(".java"))
                    .toList()) {
                seen++;
                long lines = Files.readAllLines(file).size();
                if (lines > 450) {
                    long_.add(file + ": " + lines + " lines");
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
        assertThat(long_).isEmpty();
    }

    private static boolean onClassPath(String name) {
        try {
            Class.forName(name, false, ArchitectureTests.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
