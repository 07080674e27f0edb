package org.banjian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;
import org.banjian.packs.PackSource;

/** A copy of a pack, with {@code common} beside it, that a test may spoil. */
public final class PackCopy {

    /** Version 2021.1.0 of the first pack as it was released: from the plan to the filing. */
    public static final Path FILING_ONLY = Path.of("src", "test", "packs");

    private static final Path TRIALS = Path.of("src", "test", "trial-packs");
    private static final Path PROCESSES = Path.of("..", "processes");

    private final Path folder;

    private PackCopy(Path folder) {
        this.folder = folder;
    }

    public static PackCopy of(String pack, Path target) {
        return of(PROCESSES, pack, target);
    }

    public static PackCopy ofFilingOnly(String pack, Path target) {
        return of(FILING_ONLY, pack, target);
    }

    /** A pack that no region wrote, with diagrams of its own in {@code common}: its grammar is all that it is about. */
    public static PackCopy ofTrial(String pack, Path target) {
        trialCommon(target);
        copy(TRIALS.resolve(pack), target.resolve(pack));
        return new PackCopy(target.resolve(pack));
    }

    /** Every trial pack beside its {@code common}, as an installation has them. */
    public static Path allTrials(Path target) {
        trialCommon(target);
        copy(TRIALS, target);
        return target;
    }

    /** What is shared without the notice, whose blocks belong to modules above the cases. */
    private static void trialCommon(Path target) {
        copy(PROCESSES.resolve("common"), target.resolve("common"));
        new PackCopy(target.resolve("common")).delete("bpmn/common-notice.bpmn");
        copy(TRIALS.resolve("common"), target.resolve("common"));
    }

    private static PackCopy of(Path from, String pack, Path target) {
        copy(from.resolve("common"), target.resolve("common"));
        copy(from.resolve(pack), target.resolve(pack));
        return new PackCopy(target.resolve(pack));
    }

    private static void copy(Path from, Path to) {
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                    target.toFile().setWritable(true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public PackSource source() {
        return PackSource.at(folder);
    }

    /** The shared files lie beside the pack. */
    private Path place(String file) {
        return file.startsWith("common/") ? folder.resolveSibling(file) : folder.resolve(file);
    }

    /** Replaces the first occurrence; the old text must be there, so that the test spoils what it means to spoil. */
    public PackCopy replace(String file, String old, String now) {
        var path = place(file);
        try {
            var text = Files.readString(path);
            assertThat(text).as(file).contains(old);
            int at = text.indexOf(old);
            Files.writeString(path, text.substring(0, at) + now + text.substring(at + old.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public PackCopy write(String file, String content) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public PackCopy delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Removes the scenario files that are not kept, to make a rehearsal short. */
    public PackCopy keepScenarios(Predicate<String> kept) {
        try (var files = Files.list(folder.resolve("scenarios"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (!kept.test(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Number of the first line that contains the text. */
    public int line(String file, String text) {
        try {
            var lines = Files.readAllLines(place(file));
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(text)) {
                    return i + 1;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError(file + " does not contain " + text);
    }
}
