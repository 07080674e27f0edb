package org.banjian.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a pack, from a folder, from a zip, from a bundle. */
class PackSourceTest {

    @TempDir
    Path folder;

    private static PackSource source(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new PackSource("x", bytes);
    }

    @Test
    void theHashSaysWhetherNamesOrContentsDiffer() {
        var files = source(Map.of("a", "1", "b", "2"));
        assertThat(files.hash())
                .hasSize(64)
                .isEqualTo(source(Map.of("b", "2", "a", "1")).hash());
        assertThat(source(Map.of("a", "1", "b", "3")).hash()).isNotEqualTo(files.hash());
        assertThat(source(Map.of("a", "12", "b", "")).hash()).isNotEqualTo(files.hash());
        assertThat(source(Map.of("a", "1", "c", "2")).hash()).isNotEqualTo(files.hash());
    }

    @Test
    void aBundleGivesBackTheSameFiles() {
        var files = source(Map.of("bpmn/a.bpmn", "图", "common/bpmn/b.bpmn", "y"));
        assertThat(PackSource.ofBundle("x", files.bundle()).hash()).isEqualTo(files.hash());
        assertThat(files.bundle())
                .isEqualTo(source(Map.of("common/bpmn/b.bpmn", "y", "bpmn/a.bpmn", "图"))
                        .bundle());
    }

    @Test
    void aZipMayHoldThePackInAFolderWithCommonBesideIt() throws Exception {
        var zip = zip("one/pack.yaml", "one/bpmn/a.bpmn", "common/bpmn/c.bpmn", "common/registers.yaml");
        var read = PackSource.at(zip);
        assertThat(read.folder()).isEqualTo("one");
        assertThat(read.files()).containsOnlyKeys("pack.yaml", "bpmn/a.bpmn", "common/bpmn/c.bpmn");
        assertThat(read.hasCommon()).isTrue();
    }

    @Test
    void aZipThatPointsOutsideIsRefused() throws Exception {
        var zip = zip("pack.yaml", "../evil.txt");
        assertThatThrownBy(() -> PackSource.at(zip)).isInstanceOf(UncheckedIOException.class);
    }

    private Path zip(String... names) throws Exception {
        var file = folder.resolve("pack.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
