package org.banjian.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Command: the certificates that people of a class obtained 取证登记. */
public record RegisterCertificates(@NotEmpty @Valid @Size(max = 2000) List<Certificate> certificates) {

    /** One person's certificate; without a number it is taken back. */
    public record Certificate(
            @NotNull String rowId,
            @Nullable @Size(max = 60) String number,
            @Nullable Integer level,
            @Nullable CertificateKind kind,
            @Nullable LocalDate issuedOn) {}
}
