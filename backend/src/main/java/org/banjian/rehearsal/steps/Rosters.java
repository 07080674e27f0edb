package org.banjian.rehearsal.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.banjian.packs.RosterTemplate;
import org.banjian.rehearsal.internal.Scene;
import org.banjian.rosters.CheckContracts;
import org.banjian.rosters.SaveRosterRow;
import org.banjian.shared.IdNumber;
import org.jspecify.annotations.Nullable;

/** Who is on the roster. Identity numbers that a scenario does not name are made of a region that does not exist. */
public final class Rosters {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Scene scene;

    public Rosters(Scene scene) {
        this.scene = scene;
    }

    /** People by number, named 学员1, 学员2 … over the whole case. */
    @When("企业在 {string} 的花名册登记 {int} 人")
    public void enrol(String className, int persons) {
        int before = scene.hands().desks().rosters().rows(scene.caseNo()).size();
        for (int i = 1; i <= persons; i++) {
            add(className, values(Map.of("姓名", "学员" + (before + i))));
        }
    }

    @When("企业在 {string} 的花名册登记：")
    public void enrol(String className, DataTable table) {
        table.asMaps().forEach(row -> add(className, values(row)));
    }

    @When("企业修改花名册里 {string} 的 {string} 为 {string}")
    public void change(String name, String column, String value) {
        var row = scene.person(name);
        var desk = scene.hands().desks().rosterDesk();
        scene.act(scene.applicant(), () -> {
            var seen = desk.rows(scene.caseNo(), row.classId(), null, 200).rows().stream()
                    .filter(it -> it.id().equals(row.id()))
                    .findFirst()
                    .orElseThrow();
            desk.changeRow(
                    scene.caseNo(),
                    row.classId(),
                    row.id(),
                    new SaveRosterRow(Map.of(columnOf(column).id(), value), seen.version()));
        });
    }

    @When("企业从花名册删去 {string}")
    public void remove(String name) {
        var row = scene.person(name);
        scene.act(
                scene.applicant(),
                () -> scene.hands().desks().rosterDesk().removeRow(scene.caseNo(), row.classId(), row.id()));
    }

    @When("{string} 核对全部劳动合同原件")
    public void checkContracts(String role) {
        scene.act(scene.cast().officer(role), () -> scene.hands()
                .desks()
                .rosterDesk()
                .checkContracts(scene.caseNo(), new CheckContracts(List.of(), true, true)));
    }

    private void add(String className, Map<String, String> values) {
        var id = scene.trainingClass(className).id();
        scene.act(
                scene.applicant(),
                () -> scene.hands().desks().rosterDesk().addRow(scene.caseNo(), id, new SaveRosterRow(values, null)));
        template().columns().forEach(column -> {
            if (!values.getOrDefault(column.id(), "").isEmpty()) {
                scene.visit("roster:" + template().id() + "." + column.id());
            }
        });
        scene.visit("roster:" + template().id());
    }

    private Map<String, String> values(Map<String, @Nullable String> row) {
        var values = new LinkedHashMap<String, String>();
        row.forEach((title, cell) -> {
            if (cell != null) {
                values.put(columnOf(title).id(), cell);
            }
        });
        values.putIfAbsent("idNumber", number());
        values.putIfAbsent("post", "车间操作");
        return values;
    }

    private RosterTemplate.Column columnOf(String title) {
        return template().columns().stream()
                .filter(column -> column.title().equals(title) || column.id().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("花名册没有“" + title + "”这一列。"));
    }

    private RosterTemplate template() {
        return RosterTemplate.of(scene.pack()).orElseThrow(() -> new AssertionError("事项包没有花名册样式。"));
    }

    private static String number() {
        int n = PEOPLE.incrementAndGet();
        var first = String.format(
                Locale.ROOT, "110199%d%02d%02d%03d", 1970 + n / 1000 % 30, 1 + n % 12, 1 + n % 28, n % 1000);
        return first + IdNumber.checkCharacter(first);
    }
}
