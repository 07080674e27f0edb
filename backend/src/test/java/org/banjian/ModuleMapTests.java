package org.banjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The module map in {@code backend/README.md} is what the packages say of themselves. Mend it with
 * {@code mvn -pl processes,backend -am test -Dtest=ModuleMapTests -Dbanjian.write=true}.
 */
class ModuleMapTests {

    private static final Path README = Path.of("README.md");
    private static final Pattern MAP = Pattern.compile("(?s)(<!-- module map -->\n).*?(<!-- end of module map -->)");
    private static final Pattern SENTENCE = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Pattern USES = Pattern.compile("(?s)allowedDependencies\\s*=\\s*\\{?(.*?)[})]");

    @Test
    void theMapIsWhatThePackagesSay() throws IOException {
        String readme = Files.readString(README);
        Matcher map = MAP.matcher(readme);
        assertThat(map.find()).as("markers of the module map").isTrue();
        String now = map.replaceFirst(Matcher.quoteReplacement(map.group(1) + table() + map.group(2)));
        if (Boolean.getBoolean("banjian.write")) {
            Files.writeString(README, now);
        }
        assertThat(readme).isEqualTo(now);
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder("\n| module | what it is | uses |\n|---|---|---|\n");
        try (Stream<Path> found =
                Files.find(Path.of("src/main/java/org/banjian"), 2, (p, a) -> p.endsWith("package-info.java"))) {
            List<Path> modules = found.sorted().toList();
            assertThat(modules).hasSizeGreaterThan(10);
            for (Path module : modules) {
                String text = Files.readString(module);
                Matcher sentence = SENTENCE.matcher(text);
                assertThat(sentence.find()).as("paragraph of %s", module).isTrue();
                String paragraph = sentence.group(1)
                        .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
                Matcher uses = USES.matcher(text);
                String names = uses.find()
                        ? Stream.of(uses.group(1).split(","))
                                .map(name -> name.replaceAll("[\"\\s]", "").replaceAll("::.*", ""))
                                .filter(name -> !name.isEmpty())
                                .distinct()
                                .collect(Collectors.joining(" "))
                        : "";
                table.append("| `")
                        .append(module.getParent().getFileName())
                        .append("` | ")
                        .append(paragraph.replace("|", "\\|"))
                        .append(" | ")
                        .append(names)
                        .append(" |\n");
            }
        }
        return table.append('\n').toString();
    }
}
