package org.banjian.cases.internal;

import org.banjian.cases.AmountKind;
import org.banjian.cases.CaseAmountChanged;
import org.banjian.cases.CaseAmounts;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the amounts 金额 of cases, and tells the lists when the one to show changes. */
@Service
class AmountBook implements CaseAmounts {

    private final CaseLocks locks;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;

    AmountBook(CaseLocks locks, CaseFiles files, ApplicationEventPublisher events) {
        this.locks = locks;
        this.files = files;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(CaseNo caseNo, AmountKind kind, Money amount) {
        if (locks.file(caseNo).put(kind, amount)) {
            files.flush();
            events.publishEvent(new CaseAmountChanged(caseNo));
        }
    }
}
