package org.banjian.cases.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.banjian.cases.AmountKind;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CaseView.CaseAmountsView;
import org.banjian.identity.OrganisationView;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/** A case 办件: who applies for what under which version of which pack, and how far it is. */
@Entity
@Table(name = "case_file")
class CaseFile {

    @Id
    private String caseNo;

    @Column
    private String packCode;

    @Column
    private String packVersion;

    @Column
    private String title;

    @Column
    private String organisationId;

    @Column
    private String applicantName;

    @Column
    private String applicantCreditCode;

    @Column
    private String region;

    @Column
    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private @Nullable String result;
    private @Nullable String resultName;
    private @Nullable String stage;
    private @Nullable BigDecimal amount;
    private @Nullable BigDecimal claimed;
    private @Nullable BigDecimal assessed;
    private @Nullable BigDecimal approved;
    private @Nullable BigDecimal paid;

    private int correctionRound;
    private @Nullable String correctingProcess;

    @Column
    private LocalDateTime openedAt;

    @Column
    private String openedBy;

    private @Nullable LocalDateTime filedAt;
    private @Nullable LocalDateTime closedAt;

    @Column
    private LocalDateTime updatedAt;

    @Version
    private Integer version;

    protected CaseFile() {}

    CaseFile(CaseNo caseNo, Pack pack, OrganisationView applicant, String openedBy, LocalDateTime now) {
        this.caseNo = caseNo.value();
        this.packCode = pack.code();
        this.packVersion = pack.version();
        this.title = pack.title();
        this.organisationId = applicant.id();
        this.applicantName = applicant.name();
        this.applicantCreditCode = applicant.creditCode().value();
        this.region = pack.region().covers(applicant.region())
                ? applicant.region().value()
                : pack.region().value();
        this.status = CaseStatus.DRAFT;
        this.openedAt = now;
        this.openedBy = openedBy;
        this.updatedAt = now;
    }

    /** The case waits at a task of the stage; a stage that is not one of the pack's leaves the case where it is. */
    void reached(@Nullable String newStage, LocalDateTime now) {
        if (newStage != null) {
            stage = newStage;
        }
        updatedAt = now;
    }

    /** The draft is handled under another version of its pack from now on. */
    void moved(Pack pack, LocalDateTime now) {
        if (status != CaseStatus.DRAFT) {
            throw new IllegalStateException("only a draft moves to another version");
        }
        packVersion = pack.version();
        title = pack.title();
        stage = null;
        updatedAt = now;
    }

    void withOffice() {
        if (status == CaseStatus.DRAFT) {
            status = CaseStatus.OPEN;
        }
    }

    void filed(LocalDateTime at) {
        if (filedAt == null) {
            filedAt = at;
        }
    }

    /** @param processId the process whose task will answer. @return the round of the correction, from 1 */
    int askCorrection(String processId, LocalDateTime now) {
        status = CaseStatus.CORRECTING;
        correctingProcess = processId;
        correctionRound++;
        updatedAt = now;
        return correctionRound;
    }

    /** Whether a task of this process answers the correction that is asked for now; others may be open beside it. */
    boolean correctedIn(String processId) {
        return status == CaseStatus.CORRECTING && (correctingProcess == null || correctingProcess.equals(processId));
    }

    void corrected(LocalDateTime now) {
        status = CaseStatus.OPEN;
        correctingProcess = null;
        updatedAt = now;
    }

    void close(@Nullable String newResult, @Nullable String newResultName, LocalDateTime now) {
        status = CaseStatus.CLOSED;
        result = newResult;
        resultName = newResultName;
        closedAt = now;
        updatedAt = now;
    }

    void touched(LocalDateTime now) {
        updatedAt = now;
    }

    CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    String packCode() {
        return packCode;
    }

    String packVersion() {
        return packVersion;
    }

    String title() {
        return title;
    }

    String organisationId() {
        return organisationId;
    }

    String applicantName() {
        return applicantName;
    }

    String applicantCreditCode() {
        return applicantCreditCode;
    }

    RegionCode region() {
        return new RegionCode(region);
    }

    CaseStatus status() {
        return status;
    }

    @Nullable
    String result() {
        return result;
    }

    @Nullable
    String resultName() {
        return resultName;
    }

    @Nullable
    String stage() {
        return stage;
    }

    /** The amount to show is the approved one, else the assessed, else the claimed. @return whether it changed */
    boolean put(AmountKind kind, Money money) {
        BigDecimal before = amount;
        switch (kind) {
            case CLAIMED -> claimed = money.amount();
            case ASSESSED -> assessed = money.amount();
            case APPROVED -> approved = money.amount();
            case PAID -> paid = money.amount();
        }
        amount = approved != null ? approved : assessed != null ? assessed : claimed;
        return amount != null && (before == null || before.compareTo(amount) != 0);
    }

    @Nullable
    String amountText() {
        return text(amount);
    }

    CaseAmountsView amounts() {
        return new CaseAmountsView(text(claimed), text(assessed), text(approved), text(paid));
    }

    private static @Nullable String text(@Nullable BigDecimal yuan) {
        return yuan == null ? null : yuan.setScale(2).toPlainString();
    }

    int correctionRound() {
        return correctionRound;
    }

    LocalDateTime openedAt() {
        return openedAt;
    }

    @Nullable
    LocalDateTime filedAt() {
        return filedAt;
    }

    @Nullable
    LocalDateTime closedAt() {
        return closedAt;
    }

    LocalDateTime updatedAt() {
        return updatedAt;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
