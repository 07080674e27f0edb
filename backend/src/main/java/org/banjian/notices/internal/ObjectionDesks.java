package org.banjian.notices.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseWork;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.notices.ExaminationView;
import org.banjian.notices.ObjectionDesk;
import org.banjian.notices.ObjectionView;
import org.banjian.notices.SaveExamination;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ObjectionDesks implements ObjectionDesk {

    private static final int MOST = 5000;
    private static final int LONGEST_ID = 36;

    private final ObjectionBook objections;
    private final CaseAccess access;
    private final CaseWork work;
    private final Actors actors;

    ObjectionDesks(ObjectionBook objections, CaseAccess access, CaseWork work, Actors actors) {
        this.objections = objections;
        this.access = access;
        this.work = work;
        this.actors = actors;
    }

    @Override
    @Transactional(readOnly = true)
    public ExaminationView of(CaseNo caseNo, String taskId) {
        Actor actor = actors.current();
        access.require(actor, caseNo);
        if (access.applicantSide(actor, caseNo)) {
            throw Refusal.notFound();
        }
        return view(caseNo, taskId);
    }

    private ExaminationView view(CaseNo caseNo, String taskId) {
        ObjectionView objection = objections.byTask(caseNo, taskId).orElseThrow(Refusal::notFound);
        return new ExaminationView(
                objection, objections.persons(objection.id(), true), objections.persons(objection.id(), false));
    }

    @Override
    @Transactional
    public ExaminationView save(CaseNo caseNo, String taskId, SaveExamination command) {
        access.require(actors.current(), caseNo);
        ObjectionView objection = objections.byTask(caseNo, taskId).orElseThrow(Refusal::notFound);
        work.requireTakenTask(caseNo, Examinations.PANEL, taskId);
        List<String> exclude = rows(command.exclude());
        List<String> restore = rows(command.restore());
        Set<String> all = new HashSet<>(exclude);
        all.addAll(restore);
        if (all.size() != exclude.size() + restore.size() || all.size() > MOST) {
            throw Refusal.unprocessable("ROWS_REPEATED", "同一人员不能重复选择，也不能同时剔除和恢复（一次不超过 " + MOST + " 人），请核对后重新保存。", null);
        }
        objections.name(objection.id(), exclude, restore);
        return view(caseNo, taskId);
    }

    private static List<String> rows(@Nullable List<String> rows) {
        List<String> named = rows == null ? List.of() : List.copyOf(rows);
        if (named.stream().anyMatch(row -> row.isBlank() || row.length() > LONGEST_ID)) {
            throw Refusal.unprocessable("ROW_UNKNOWN", "所选人员不在本办件的核算结果中，请刷新后重新选择。", null);
        }
        return named;
    }
}
