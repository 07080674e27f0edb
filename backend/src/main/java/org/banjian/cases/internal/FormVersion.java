package org.banjian.cases.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.UUID;
import org.banjian.cases.FormView.FormState;
import org.banjian.identity.Actor;
import org.banjian.identity.EncryptedText;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/** One version of a filled form 表单版本: a draft until it is submitted, then unchangeable; the data are encrypted as a whole. */
@Entity
@Table(name = "case_form")
class FormVersion {

    @Id
    private String id;

    @Column
    private String caseNo;

    @Column
    private String formId;

    private int revision;
    private int edits;

    @Column
    @Enumerated(EnumType.STRING)
    private FormState state;

    @Column
    @Convert(converter = EncryptedText.class)
    private String data;

    @Column
    private LocalDateTime savedAt;

    @Column
    private String savedBy;

    @Column
    private String savedByName;

    private @Nullable LocalDateTime submittedAt;

    @Version
    private Integer version;

    protected FormVersion() {}

    /** @param previous the submitted version that this one replaces */
    FormVersion(
            CaseNo caseNo,
            String formId,
            @Nullable FormVersion previous,
            String data,
            Actor savedBy,
            LocalDateTime now) {
        this.id = UUID.randomUUID().toString();
        this.caseNo = caseNo.value();
        this.formId = formId;
        this.revision = previous == null ? 1 : previous.revision + 1;
        this.edits = previous == null ? 0 : previous.edits;
        this.state = FormState.DRAFT;
        this.data = data;
        this.savedAt = now;
        this.savedBy = savedBy.personId();
        this.savedByName = savedBy.personName();
        this.edits++;
    }

    void save(String newData, Actor by, LocalDateTime now) {
        if (state != FormState.DRAFT) {
            throw new IllegalStateException("a submitted form is never rewritten");
        }
        data = newData;
        savedAt = now;
        savedBy = by.personId();
        savedByName = by.personName();
        edits++;
    }

    /** Hands the draft in with the data as the rules left them. */
    void submit(String checkedData, LocalDateTime now) {
        data = checkedData;
        state = FormState.SUBMITTED;
        submittedAt = now;
    }

    boolean draft() {
        return state == FormState.DRAFT;
    }

    String formId() {
        return formId;
    }

    int revision() {
        return revision;
    }

    int edits() {
        return edits;
    }

    FormState state() {
        return state;
    }

    String data() {
        return data;
    }

    LocalDateTime savedAt() {
        return savedAt;
    }

    String savedByName() {
        return savedByName;
    }

    @Nullable
    LocalDateTime submittedAt() {
        return submittedAt;
    }
}
