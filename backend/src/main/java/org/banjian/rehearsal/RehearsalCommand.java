package org.banjian.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banjian.packs.PackSource;
import org.banjian.packs.SharedFiles;
import org.banjian.rehearsal.internal.ReportText;
import org.banjian.rehearsal.internal.StepVocabulary;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code rehearse <folder or zip>… [-o <folder>]}: rehearses packs and says in Chinese what it found; without a pack it
 * takes those that the product brings. {@code rehearse --steps} prints the step vocabulary.
 */
public final class RehearsalCommand {

    private static final String USAGE = "用法：rehearse <事项包目录或 zip>… [-o <报告目录>]，或 rehearse --steps";

    private final Class<?> application;
    private final Map<String, String> settings;
    private final PrintStream out;

    /** @param settings what differs from the sandbox's own, e.g. another database */
    public RehearsalCommand(Class<?> application, Map<String, String> settings, PrintStream out) {
        this.application = application;
        this.settings = Map.copyOf(settings);
        this.out = out;
    }

    /** 0 if everything passed, 1 if something did not, 2 if the arguments are wrong. */
    public int run(List<String> arguments) {
        if (arguments.contains("--steps")) {
            StepVocabulary.lines().forEach(out::println);
            return 0;
        }
        var places = new ArrayList<Path>();
        var reports = Path.of("target", "rehearsal");
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("-o") && i + 1 < arguments.size()) {
                reports = Path.of(arguments.get(++i));
            } else if (arguments.get(i).startsWith("-") || !Files.exists(Path.of(arguments.get(i)))) {
                out.println("没有“" + arguments.get(i) + "”。" + USAGE);
                return 2;
            } else {
                places.add(Path.of(arguments.get(i)));
            }
        }
        return rehearse(places, reports);
    }

    private int rehearse(List<Path> places, Path reports) {
        boolean passed = true;
        List<PackSource> sources = new ArrayList<>();
        try (var first = Sandbox.boot(application, settings)) {
            if (places.isEmpty()) {
                sources.addAll(first.bean(SharedFiles.class).packs());
            } else {
                places.forEach(place -> sources.add(PackSource.at(place)));
            }
            for (var source : sources) {
                passed &= report(first.rehearsal().rehearse(source), reports);
            }
        } catch (UncheckedIOException e) {
            out.println(e.getMessage() + "：" + e.getCause());
            return 1;
        }
        return passed && !sources.isEmpty() ? 0 : 1;
    }

    private boolean report(RehearsalReport report, Path folder) {
        ReportText.of(report).forEach(out::println);
        var file = folder.resolve((report.code() == null ? report.folder() : report.code()) + ".json");
        try {
            Files.createDirectories(folder);
            var json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            Files.write(file, json.writeValueAsBytes(report));
        } catch (IOException e) {
            throw new UncheckedIOException("报告写不进 " + file, e);
        }
        out.println("报告：" + file.toAbsolutePath());
        return report.passed();
    }

    /** Whether the product was started to rehearse. */
    public static boolean asked(String[] arguments) {
        return Stream.of(arguments).findFirst().filter("rehearse"::equals).isPresent();
    }
}
