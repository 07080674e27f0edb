package org.banjian.materials;

import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Materials 材料 of a case: the checklist and its files. Everything is done as the current actor. */
@Service
public class Materials {

    Materials() {}

    public ChecklistView checklist(CaseNo caseNo) {
        throw new UnsupportedOperationException();
    }

    /**
     * Checks the content, keeps it sealed and puts it on the checklist. The caller must hold no transaction: the bytes are safe before the row
     * is written.
     *
     * @param subjectKey the line of a material that is asked for per row, as the checklist gives it
     * @param declaredType the media type that the sender claims; null when none
     */
    public MaterialFileView upload(
            CaseNo caseNo,
            String materialId,
            @Nullable String subjectKey,
            @Nullable String fileName,
            @Nullable String declaredType,
            byte[] content) {
        throw new UnsupportedOperationException();
    }

    /** In a draft the file is gone; later it leaves the checklist and stays in the history. */
    public void remove(String materialFileId) {
        throw new UnsupportedOperationException();
    }

    public MaterialContent content(String materialFileId) {
        throw new UnsupportedOperationException();
    }
}
