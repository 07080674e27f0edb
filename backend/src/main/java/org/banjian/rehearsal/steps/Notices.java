package org.banjian.rehearsal.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.LocalDate;
import java.util.Objects;
import org.banjian.notices.NoticeDetails;
import org.banjian.notices.NoticeView;
import org.banjian.rehearsal.internal.Scene;

/** What is published. */
public final class Notices {

    private final Scene scene;

    public Notices(Scene scene) {
        this.scene = scene;
    }

    @When("{string} 填写公示信息，自 {string} 起")
    public void details(String role, String from) {
        var officer = scene.cast().officer(role);
        scene.act(officer, () -> {
            var notice = newest();
            scene.hands()
                    .desks()
                    .notices()
                    .saveDetails(
                            scene.caseNo(),
                            new NoticeDetails(notice.title(), "本机关网站", null, LocalDate.parse(from), null, null, null));
        });
    }

    @Then("公示至 {string} 止")
    public void endsOn(String expected) {
        var notice = scene.look(scene.applicant(), this::newest);
        if (!Objects.equals(notice.endsOn(), LocalDate.parse(expected))) {
            throw new AssertionError("公示应至 " + expected + " 止，实际为 " + notice.endsOn() + "。");
        }
    }

    private NoticeView newest() {
        var notices = scene.hands().desks().notices().of(scene.caseNo());
        if (notices.isEmpty()) {
            throw new AssertionError("办件没有公示。");
        }
        return notices.get(notices.size() - 1);
    }
}
