package org.banjian.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person of a class 学员 with the class hours attended and the certificate obtained. */
public record TraineeView(
        String rowId,
        int seq,
        String name,
        String idNumber,
        @Nullable String post,
        BigDecimal attendedHours,
        int daysPresent,
        @Nullable TraineeCertificate certificate) {

    /** The certificate 证书; its number as the viewer may see it. */
    public record TraineeCertificate(String number, int level, CertificateKind kind, LocalDate issuedOn) {}
}
