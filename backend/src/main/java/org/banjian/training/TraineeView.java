package org.banjian.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person of a class 学员 with the class hours attended and the certificate obtained.
 *
 * @param level what the roster says, 1 to 5; null where it says nothing
 * @param certificateNo what the roster says, as the viewer may see it
 */
public record TraineeView(
        String rowId,
        int seq,
        String name,
        String idNumber,
        @Nullable String post,
        @Nullable Integer level,
        @Nullable String certificateNo,
        BigDecimal attendedHours,
        int daysPresent,
        @Nullable TraineeCertificate certificate) {

    /** The certificate 证书; its number as the viewer may see it. */
    public record TraineeCertificate(String number, int level, CertificateKind kind, LocalDate issuedOn) {}
}
