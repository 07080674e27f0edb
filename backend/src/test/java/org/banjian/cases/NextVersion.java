package org.banjian.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import org.banjian.packs.Releases;
import org.banjian.testing.PackCopy;

/** A second version of the first pack, in force from December on, so that no other test sees it. */
final class NextVersion {

    static final LocalDateTime IN_FORCE = LocalDateTime.of(2021, 12, 1, 9, 0);

    private NextVersion() {}

    /** As often as one likes: the files are the same each time. */
    static void release(Releases releases) {
        try {
            releases.release(
                    PackCopy.ofFilingOnly("chaoyang-hardship-enterprise", Files.createTempDirectory("next-version"))
                            .replace("pack.yaml", "version: '2021.1.0'", "version: '2021.2.0'")
                            .replace("pack.yaml", "from: '2021-01-01'", "from: '2021-12-01'")
                            .replace("forms/cyqy-plan.form", "\"key\": \"email\"", "\"key\": \"emailAddress\"")
                            .replace("materials.yaml", "id: cyqy-licence", "id: cyqy-licence-copy")
                            .replace("policy/clauses.yaml", "（包括培训预期效果、", "（包括培训预期成果、")
                            .source());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
