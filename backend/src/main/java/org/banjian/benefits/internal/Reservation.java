package org.banjian.benefits.internal;

import org.banjian.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reserved for one person 预占.
 *
 * @param personIndex blind index of the identity number
 * @param uniqueCertificate key of the certificate that may be held once; null where none is to be unique
 */
record Reservation(
        String rowId,
        String personIndex,
        @Nullable String uniqueCertificate,
        @Nullable String trainingType,
        @Nullable Integer level,
        Money amount) {

    /** Why a person got nothing reserved, and which case holds what stands in the way. */
    record Refused(String rowId, String code, @Nullable String holderCase) {}
}
