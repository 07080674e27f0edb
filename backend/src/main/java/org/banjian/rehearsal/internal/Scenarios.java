package org.banjian.rehearsal.internal;

import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestSourceParsed;
import io.cucumber.plugin.event.TestStepFinished;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.banjian.identity.Directory;
import org.banjian.identity.Offices;
import org.banjian.packs.Pack;
import org.banjian.rehearsal.RehearsalReport.ScenarioResult;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Plays the scenarios 场景 of a pack through Cucumber; an undefined or pending step fails. */
@Component
@Profile("sandbox")
public class Scenarios {

    static final String GLUE = "org.banjian.rehearsal.steps";

    private final Stagehands hands;
    private final Directory directory;
    private final Offices offices;
    private final AtomicInteger firms = new AtomicInteger();

    Scenarios(Stagehands hands, Directory directory, Offices offices) {
        this.hands = hands;
        this.directory = directory;
        this.offices = offices;
    }

    public List<ScenarioResult> play(Pack pack) {
        try {
            var folder = Files.createTempDirectory("rehearsal");
            try {
                return play(pack, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ScenarioResult> play(Pack pack, Path folder) throws IOException {
        var options = new RuntimeOptionsBuilder()
                .addGlue(GluePath.parse(GLUE))
                .setMonochrome()
                .setNoSummary()
                .setPublishQuiet(true);
        boolean any = false;
        for (var file : pack.files().entrySet()) {
            if (file.getKey().endsWith(".feature")) {
                var path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
                options.addFeature(FeatureWithLines.parse(path.toUri().toString()));
                any = true;
            }
        }
        if (!any) {
            return List.of();
        }
        var scenes = new Scenes(pack, new Cast(pack, directory, offices, firms));
        var listener = new Listener(folder, pack, scenes);
        Runtime.builder()
                .withRuntimeOptions(options.build())
                .withClassLoader(Scenarios.class::getClassLoader)
                .withObjectFactorySupplier(() -> scenes)
                .withAdditionalPlugins(listener)
                .build()
                .run();
        return List.copyOf(listener.results);
    }

    /** Gives the step classes of a scenario its scene. */
    private final class Scenes implements ObjectFactory {

        private final Pack pack;
        private final Cast cast;
        private final Map<Class<?>, Object> steps = new HashMap<>();
        private @Nullable Scene scene;

        Scenes(Pack pack, Cast cast) {
            this.pack = pack;
            this.cast = cast;
        }

        @Override
        public void start() {
            steps.clear();
            scene = new Scene(hands, pack, cast);
        }

        @Override
        public void stop() {
            steps.clear(); // the scene stays for the report of the scenario
        }

        @Override
        public boolean addClass(Class<?> glueClass) {
            return true;
        }

        @Override
        public <T> T getInstance(Class<T> type) {
            return type.cast(steps.computeIfAbsent(type, this::create));
        }

        private Object create(Class<?> type) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(Scene.class);
                return constructor.newInstance(scene());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        Scene scene() {
            if (scene == null) {
                throw new IllegalStateException("no scenario is being played");
            }
            return scene;
        }
    }

    /** Collects what came of each scenario. */
    private static final class Listener implements ConcurrentEventListener {

        private final Path folder;
        private final Pack pack;
        private final Scenes scenes;
        private final List<ScenarioResult> results = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();

        Listener(Path folder, Pack pack, Scenes scenes) {
            this.folder = folder;
            this.pack = pack;
            this.scenes = scenes;
        }

        @Override
        public void setEventPublisher(EventPublisher publisher) {
            publisher.registerHandlerFor(TestSourceParsed.class, parsed -> faults.clear());
            publisher.registerHandlerFor(TestStepFinished.class, this::finished);
            publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
        }

        private void finished(TestStepFinished finished) {
            var result = finished.getResult();
            if (result.getStatus().isOk() || result.getStatus() == Status.SKIPPED) {
                return;
            }
            var where = "";
            if (finished.getTestStep() instanceof PickleStepTestStep step) {
                where = "第 " + step.getStep().getLine() + " 行“"
                        + step.getStep().getKeyword().strip() + " "
                        + step.getStep().getText() + "”";
            }
            faults.add(where
                    + switch (result.getStatus()) {
                        case UNDEFINED -> "没有这样的步骤；rehearse --steps 列出全部步骤。";
                        case PENDING -> "还没有写完。";
                        case AMBIGUOUS -> "对应不止一个步骤。";
                        default -> "：" + sentence(result.getError());
                    });
        }

        private static String sentence(@Nullable Throwable error) {
            if (error == null) {
                return "失败";
            }
            return error instanceof AssertionError ? String.valueOf(error.getMessage()) : error.toString();
        }

        private void finished(TestCaseFinished finished) {
            var scene = scenes.scene();
            var testCase = finished.getTestCase();
            var tags = testCase.getTags().stream().map(tag -> tag.substring(1)).toList();
            if (faults.isEmpty()) {
                try {
                    scene.expectNothingRefused();
                } catch (AssertionError unexpected) {
                    faults.add("最后一步：" + unexpected.getMessage());
                }
            }
            List<String> visited = List.of();
            try {
                visited = scene.visited();
            } catch (RuntimeException | AssertionError e) {
                if (faults.isEmpty()) {
                    faults.add("读不出办件走过的地方：" + e);
                }
            }
            if (faults.isEmpty()) {
                faults.addAll(ClauseTags.check(pack, tags, visited));
            }
            results.add(new ScenarioResult(
                    folder.toUri().relativize(testCase.getUri()).getPath(),
                    testCase.getLocation().getLine(),
                    testCase.getName(),
                    tags,
                    visited,
                    List.copyOf(faults)));
            faults.clear();
        }
    }
}
