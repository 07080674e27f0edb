package org.banjian.notices;

import java.io.OutputStream;
import java.util.Optional;
import org.banjian.shared.CaseNo;

/** The archive 归档 of closed cases. */
public interface Archives {

    Optional<ArchiveView> of(CaseNo caseNo);

    /** Builds what is still pending or failed; does nothing for a case without an archive. */
    void build(CaseNo caseNo);

    /** The archive, built if it was not yet, for somebody who is about to read it; audited. 409 {@code ARCHIVE_PENDING}. */
    ArchiveView readable(CaseNo caseNo);

    /** Writes the zip piece by piece. */
    void write(CaseNo caseNo, OutputStream out);
}
