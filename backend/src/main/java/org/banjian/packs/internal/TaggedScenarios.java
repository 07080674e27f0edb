package org.banjian.packs.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banjian.packs.ClauseSheet.Proof;
import org.banjian.packs.ClauseSheet.ProofKind;

/** The scenarios of a feature file with their tags; those of the feature count for each. What they do is read when they are played. */
final class TaggedScenarios {

    private static final Pattern SCENARIO = Pattern.compile("(?:场景|剧本|场景大纲|剧本大纲)\\s*[:：]\\s*(.*)");
    private static final Pattern FEATURE = Pattern.compile("功能\\s*[:：].*");

    private TaggedScenarios() {}

    /** @param clauses every tag, those that are no clause among them */
    record Tagged(Proof proof, List<String> clauses) {}

    static List<Tagged> of(String path, byte[] content) {
        var found = new ArrayList<Tagged>();
        var ofFeature = List.<String>of();
        var tags = new ArrayList<String>();
        int number = 0;
        boolean quoted = false;
        for (String raw : new String(content, StandardCharsets.UTF_8).split("\\R", -1)) {
            number++;
            String line = raw.strip();
            quoted ^= line.startsWith("\"\"\"");
            if (quoted) {
                continue;
            }
            var scenario = SCENARIO.matcher(line);
            if (line.startsWith("@")) {
                Stream.of(line.split("\\s+")).map(tag -> tag.substring(1)).forEach(tags::add);
            } else if (FEATURE.matcher(line).matches()) {
                ofFeature = List.copyOf(tags);
                tags.clear();
            } else if (scenario.matches()) {
                String golden = tags.stream()
                        .filter(tag -> tag.startsWith("GC-"))
                        .findFirst()
                        .orElse(null);
                found.add(new Tagged(
                        new Proof(ProofKind.SCENARIO, path, number, scenario.group(1), golden),
                        Stream.concat(ofFeature.stream(), tags.stream())
                                .distinct()
                                .toList()));
                tags.clear();
            }
        }
        return found;
    }
}
