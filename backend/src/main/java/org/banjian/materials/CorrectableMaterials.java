package org.banjian.materials;

import java.util.List;
import org.banjian.cases.CorrectableItem;
import org.banjian.cases.CorrectionItem;
import org.banjian.cases.spi.Correctables;
import org.banjian.shared.CaseNo;
import org.springframework.stereotype.Component;

/** The lines of the checklist that an officer may ask to correct 可补正材料: what is required and what was uploaded. */
@Component
class CorrectableMaterials implements Correctables {

    private final Checklists checklists;

    CorrectableMaterials(Checklists checklists) {
        this.checklists = checklists;
    }

    @Override
    public List<CorrectableItem> of(CaseNo caseNo) {
        List<MaterialFile> files = checklists.files(caseNo);
        return checklists.lines(caseNo).stream()
                .filter(line -> line.required() || files.stream().anyMatch(file -> file.on(line)))
                .map(line -> new CorrectableItem(CorrectionItem.ItemKind.MATERIAL, line.ref(), line.label()))
                .toList();
    }
}
