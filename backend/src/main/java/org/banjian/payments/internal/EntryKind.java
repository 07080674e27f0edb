package org.banjian.payments.internal;

/** What an entry of the ledger records 分录种类. */
enum EntryKind {
    APPROPRIATION("预算下达"),
    APPROVAL("批复核定"),
    COMMITMENT("占用预算"),
    TRANSFER("上级拨入"),
    PAYMENT("拨付"),
    RETURN("退票冲回");

    private final String title;

    EntryKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
