package org.banjian.payments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finance officer sees 资金.
 *
 * @param unanswered sent back or cancelled, and not instructed anew
 */
public record PaymentDeskView(
        List<InstructionView> waiting,
        List<InstructionView> sent,
        List<InstructionView> unanswered,
        List<BatchView> batches,
        List<BudgetView> budgets,
        boolean mayCreate,
        boolean mayRelease,
        boolean mayAppropriate) {

    /** The budget of a region and year: given, taken by instructions, left. */
    public record BudgetView(
            String region,
            String regionName,
            int year,
            String appropriated,
            String committed,
            String left,
            List<AppropriationView> appropriations) {}

    /** One appropriation 指标下达. */
    public record AppropriationView(
            String id,
            String amount,
            String legalBasis,
            String enteredBy,
            @Nullable String approvedBy,
            boolean pending,
            boolean mayApprove) {}
}
