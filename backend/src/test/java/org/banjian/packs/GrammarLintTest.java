package org.banjian.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banjian.packs.internal.PackLint;
import org.banjian.packs.spi.ModelChecks;
import org.banjian.packs.spi.ModelContext;
import org.banjian.packs.spi.ModelFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Panels, admission, actions and what calls give: the trial pack has no finding, and each fault has its own. */
class GrammarLintTest {

    private static final String CLAIM = "trial/bpmn/trial-claim.bpmn";
    private static final String TRAINING = "trial/bpmn/trial-training.bpmn";

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        copy(Path.of("..", "processes", "common"), folder.resolve("common"));
        copy(Path.of("src/test/packs/trial-common"), folder.resolve("common"));
        copy(Path.of("src/test/packs/trial"), folder.resolve("trial"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private List<String> codes() {
        var document = Set.of("template", "title", "copies", "recipient", "seal");
        var noEngine = new ModelChecks() {
            @Override
            public List<LintFinding> check(ModelFile file, ModelContext context) {
                return List.of();
            }

            @Override
            public List<String> checkFeel(String expression) {
                return List.of();
            }
        };
        var blocks = Map.of(
                "noteTrial", Set.of("text"),
                "requestCorrection", document,
                "refuse", document,
                "openPublicNotice", Set.of("template", "title", "workingDays", "clause"),
                "closePublicNotice", Set.of("clause"));
        return PackLint.of(PackSource.at(folder.resolve("trial")), noEngine, blocks, Set.of("trial-panel", "notice"))
                .findings()
                .stream()
                .filter(finding -> !finding.file().startsWith("common/") || finding.file().contains("trial"))
                .map(LintFinding::code)
                .toList();
    }

    @Test
    void theTrialPackHasNoFinding() {
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                CLAIM + "|name=\"with.note\"|name=\"with.noted\"|CALL_INPUT_MISSING",
                CLAIM + "|name=\"with.note\"|name=\"with.noted\"|KEY_UNKNOWN",
                CLAIM + "|name=\"role.publisher\"|name=\"role.printer\"|CALL_INPUT_MISSING",
                CLAIM + "|name=\"role.publisher\" value=\"trial_section\"|name=\"role.publisher\" value=\"nobody\"|REFERENCE_UNKNOWN",
                CLAIM + "|name=\"with.panel\" value=\"trial-panel\"|name=\"with.panel\" value=\"no-panel\"|REFERENCE_UNKNOWN",
                CLAIM + "|name=\"with.clause\" value=\"TRIAL-1\"|name=\"with.clause\" value=\"TRIAL-9\"|REFERENCE_UNKNOWN",
                CLAIM + "|name=\"admission\" value=\"trial-deadline\"|name=\"admission\" value=\"none-such\"|REFERENCE_UNKNOWN",
                "trial/dmn/trial-deadline.dmn|name=\"accept\"|name=\"accepted\"|MODEL_ADMISSION",
                TRAINING + "|name=\"panel\" value=\"trial-panel\"|name=\"panel\" value=\"no-panel\"|REFERENCE_UNKNOWN",
                TRAINING + "|name=\"panel\" value=\"trial-panel\"|name=\"panel\" value=\"\"|MODEL_FORM_MISSING",
                TRAINING + "|messageRef=\"message_inspect\"|messageRef=\"message_other\"|MODEL_MESSAGE_UNKNOWN",
                TRAINING + "|name=\"inspectTrial\"|name=\"检查\"|VALUE_INVALID",
                TRAINING + "|name=\"role\" value=\"trial_center\"|name=\"role\" value=\"nobody\"|REFERENCE_UNKNOWN",
                TRAINING + "|name=\"action\" value=\"检查\"|name=\"action\" value=\"\"|MODEL_ACTION",
                TRAINING + "|classIds|classNames|REFERENCE_UNKNOWN"
            })
    void aFaultIsNamed(String file, String old, String now, String code) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        Files.writeString(path, text.substring(0, at) + now + text.substring(at + old.length()));
        assertThat(codes()).contains(code);
    }
}
