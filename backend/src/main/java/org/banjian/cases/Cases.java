package org.banjian.cases;

import org.banjian.shared.CaseNo;

/**
 * The commands of a case 办件, given by the current actor. Each is one transaction: opinion, data, audit entry, token and inbox row commit or
 * roll back together. Repeated requests are told apart by the caller through {@link org.banjian.audit.OnceOnly}.
 */
public interface Cases {

    /** 422 with the code and clause of the start requirement that fails; then there is no case, but the attempt is audited. */
    CaseView open(String serviceItem);

    /** 409 VERSION_CONFLICT, naming the fields that differ, when somebody saved a newer version. */
    DraftSaved saveDraft(CaseNo caseNo, String formId, SaveDraft command);

    /** Finishes a task of the applicant, who needs no take. */
    ReceiptView submit(CaseNo caseNo, SubmitStep command);

    /** Finishes a task that the current actor has taken. */
    CaseView decide(CaseNo caseNo, DecideTask command);

    /** One masked value in full, for who holds a task of the case; always audited, 429 REVELATION_LIMIT beyond the hour's number. */
    RevealedValue reveal(CaseNo caseNo, RevealValue command);

    /** 主动事项: 409 ACTION_NOT_OFFERED while the case does not wait for it, 403 ROLE_MISSING for whom it is not. */
    CaseView act(CaseNo caseNo, StartAction command);
}
