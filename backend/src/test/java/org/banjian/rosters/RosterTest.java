package org.banjian.rosters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.banjian.inbox.DemoTest;
import org.banjian.rosters.spi.RosterClasses;
import org.banjian.rosters.spi.UsedCertificates;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.testing.FilingDesk;
import org.banjian.testing.PackCopy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;

/** The whole product with a pack whose filing has a roster of two classes. */
@Import(RosterTest.TwoClasses.class)
abstract class RosterTest extends DemoTest {

    static final String GRADED = "class-graded";
    static final String OTHER = "class-other";
    static final String USED = "USED-0001";

    private static final String ROSTERS =
            """
            - id: cyqy-roster
              name: 培训学员花名册
              clause: CYQY-A3-a
              columns:
                - {id: seq, title: 序号, type: integer}
                - {id: name, title: 姓名, type: text, required: true, max: 40, clause: CYQY-A3-a}
                - {id: idNumber, title: 身份证号, type: idNumber, required: true, unique: true, clause: CYQY-A3-a}
                - {id: post, title: 职工岗位, type: text, required: true, max: 60, clause: CYQY-A3-a}
                - {id: trainingType, title: 培训类型, type: enum, values: {GRADED: 等级培训, NON_GRADED: 非等级培训}, clause: CYQY-1-1-f}
                - {id: level, title: 等级, type: enum, values: {'5': 五级, '4': 四级, '3': 三级, '2': 二级, '1': 一级}, clause: CYQY-3-1-a}
                - {id: certificateNo, title: 职业资格证书或技能等级证书编号, type: text, required: 'trainingType = "GRADED"', severity: warn, code: NO_CERTIFICATE, unique: true, max: 60, clause: CYQY-3-2-1-3}
                - {id: remark, title: 备注, type: text, max: 100}
            """;

    @Autowired
    FilingDesk people;

    @Autowired
    RosterDesk desk;

    @Autowired
    Rosters rosters;

    @LocalServerPort
    int port;

    static void product(DynamicPropertyRegistry registry) {
        try {
            Path folder = Files.createTempDirectory("banjian-rosters");
            Path processes = folder.resolve("processes");
            PackCopy.of("chaoyang-hardship-enterprise", processes).write("rosters.yaml", ROSTERS);
            FileSystemUtils.copyRecursively(Path.of("..", "processes", "demo"), processes.resolve("demo"));
            withPanel(processes.resolve("chaoyang-hardship-enterprise/bpmn/cyqy-filing.bpmn"));
            registry.add("banjian.data", folder::toString);
            registry.add("banjian.packs.location", () -> "file:" + processes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The filing is handed in together with the roster. */
    private static void withPanel(Path diagram) throws IOException {
        String xml = Files.readString(diagram);
        int task = xml.indexOf("id=\"userTask_submitFiling\"");
        int properties = xml.indexOf("<camunda:properties>", task) + "<camunda:properties>".length();
        Files.writeString(
                diagram,
                xml.substring(0, properties)
                        + "<camunda:property name=\"panel\" value=\"roster\"/>"
                        + xml.substring(properties));
    }

    @TestConfiguration
    static class TwoClasses {
        @Bean
        RosterClasses twoClasses() {
            return caseNo -> List.of(
                    new RosterClass(GRADED, "焊工一班", "GRADED", 5, 30),
                    new RosterClass(OTHER, "安全二班", "NON_GRADED", null, null));
        }

        @Bean
        UsedCertificates usedElsewhere() {
            return (caseNo, numbers) -> numbers.contains(USED) ? Set.of(USED) : Set.of();
        }
    }

    /** A case in which the filing, and with it the roster, is to be handed in. */
    CaseNo prepared() {
        CaseNo caseNo = people.prepared(FilingDesk.plan());
        people.uploadWhatIsMissing(caseNo);
        return caseNo;
    }

    <T> T asFirm(Callable<T> call) {
        return people.as(FilingDesk.SIGNER, call);
    }

    ImportView read(CaseNo caseNo, String classId, Path file) {
        return asFirm(() -> desk.importFile(caseNo, classId, "名单.xlsx", file));
    }

    RosterView confirm(CaseNo caseNo, ImportView view, ConfirmImport.Rows rows, boolean removeMissing) {
        return asFirm(() -> desk.confirm(caseNo, view.classId(), view.id(), new ConfirmImport(rows, removeMissing)));
    }

    void submit(CaseNo caseNo) {
        people.submit(caseNo, FilingDesk.opinion());
    }

    static Refusal refused(Callable<?> call) {
        Refusal refusal = Assertions.catchThrowableOfType(Refusal.class, call::call);
        Assertions.assertThat(refusal).isNotNull();
        Assertions.assertThat(refusal.message()).isNotBlank();
        return refusal;
    }

    static SaveRosterRow values(Map<String, String> values) {
        return new SaveRosterRow(values, null);
    }
}
