package org.banjian.payments.internal;

import java.util.Arrays;
import java.util.Optional;

/** Stage of a payment 拨付阶段, by the names that diagrams write. */
enum Phase {
    TRANSFER_IN("上级拨入", EntryKind.TRANSFER),
    FULL("拨付申请单位", EntryKind.PAYMENT);

    private final String title;
    private final EntryKind paidBy;

    Phase(String title, EntryKind paidBy) {
        this.title = title;
        this.paidBy = paidBy;
    }

    String title() {
        return title;
    }

    /** The entry that a voucher of this stage makes. */
    EntryKind paidBy() {
        return paidBy;
    }

    static Optional<Phase> named(String name) {
        return Arrays.stream(values())
                .filter(phase -> phase.name().equals(name))
                .findFirst();
    }
}
