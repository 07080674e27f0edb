package org.banjian.notices.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.banjian.audit.spi.Invariant;
import org.banjian.documents.DocumentFormat;
import org.banjian.documents.Documents;
import org.banjian.notices.NoticeLine;
import org.banjian.shared.PersonalNumbers;
import org.banjian.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always hold of issued documents, archives and published lists 文书、案卷和公示核对. */
@Configuration(proxyBeanMethods = false)
class NoticeInvariants {

    private interface Offenders {
        Stream<String> all();
    }

    /** I11 for documents and archives: the bytes are those that were kept. */
    @Bean
    Invariant documentsAndArchivesAreUnchanged(JdbcClient jdbc, Documents documents, ArchiveDesk archives) {
        return invariant(
                "I11",
                "每份文书和案卷都能打开，内容与登记的校验值一致",
                () -> Stream.concat(
                        jdbc.sql("select id from document order by id").query(String.class).list().stream()
                                .filter(id -> !opens(documents, id))
                                .map(id -> "文书 " + id + " 的存储内容缺失，或者与出具时的校验值不一致。"),
                        archives.ready().stream()
                                .filter(archive -> !archives.whole(archive))
                                .map(archive -> "案卷 " + archive.caseNo() + " 的存储内容缺失，或者与归档时的校验值不一致。")));
    }

    /** I15 for notices: nothing published holds a full name or a long number. */
    @Bean
    Invariant publishedListsAreMasked(JdbcClient jdbc, NoticeBook book, NoticeVersions versions) {
        return invariant(
                "I15",
                "公示投影中没有完整的姓名、证件号码、电话和账号",
                () -> jdbc.sql("select id from public_notice order by id").query(String.class).list().stream()
                        .map(id -> book.byId(id).orElse(null))
                        .filter(Objects::nonNull)
                        .filter(notice -> leaks(book.lines(notice.id())) || leaks(versions.earlierLines(notice.id())))
                        .map(notice -> "公示 " + notice.id() + " 的投影中有未脱敏的内容。"));
    }

    private static boolean leaks(List<NoticeLine> lines) {
        return lines.stream()
                .anyMatch(line -> !line.name().contains("*")
                        || Stream.of(line.name(), line.className(), line.level())
                                .anyMatch(text -> PersonalNumbers.in(text)));
    }

    private static boolean opens(Documents documents, String id) {
        try {
            return documents.content(id, DocumentFormat.PDF).bytes().length > 0
                    && documents.content(id, DocumentFormat.DOCX).bytes().length > 0;
        } catch (Refusal | IllegalStateException | java.io.UncheckedIOException damaged) {
            return false;
        }
    }

    private static Invariant invariant(String id, String name, Offenders offenders) {
        return new Invariant() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> offenders(int limit) {
                return offenders.all().limit(limit).toList();
            }
        };
    }
}
