package org.banjian.materials;

import java.util.List;
import java.util.Optional;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CaseSummary;
import org.banjian.cases.CorrectionItem;
import org.banjian.packs.Pack;

/** Whether the applicant may change a line now: all in a draft, only what is demanded in a correction, else what the open step asks for. */
record Editability(boolean applicantSide, CaseSummary caseFile, Pack pack, List<CorrectionItem> demands) {

    boolean editable(MaterialLine line) {
        if (!applicantSide || caseFile.status() == CaseStatus.CLOSED) {
            return false;
        }
        return switch (caseFile.status()) {
            case DRAFT -> true;
            case CORRECTING -> demand(line).isPresent();
            default ->
                caseFile.openSteps().contains(line.material().step())
                        && line.material()
                                .suppliedBy()
                                .equals(pack.applicantRole().id());
        };
    }

    Optional<String> demand(MaterialLine line) {
        return Optional.ofNullable(Checklists.demand(line, demands)).map(CorrectionItem::demand);
    }
}
