package org.banjian.cases;

import java.util.List;
import org.banjian.shared.CaseNo;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A case 办件 in short, for modules that keep something beside it.
 *
 * @param organisationId the applicant
 * @param openSteps ids of the user tasks where the case waits
 */
public record CaseSummary(
        CaseNo caseNo,
        String packCode,
        String packVersion,
        String title,
        String organisationId,
        String applicantName,
        RegionCode region,
        CaseStatus status,
        @Nullable String stage,
        List<String> openSteps) {}
