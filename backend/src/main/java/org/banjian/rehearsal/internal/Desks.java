package org.banjian.rehearsal.internal;

import org.banjian.benefits.Benefits;
import org.banjian.benefits.Exclusions;
import org.banjian.inspections.Inspections;
import org.banjian.notices.NoticeDesk;
import org.banjian.notices.ObjectionDesk;
import org.banjian.notices.PublicNotices;
import org.banjian.payments.Budgets;
import org.banjian.payments.PaymentDesk;
import org.banjian.payments.Payments;
import org.banjian.rosters.RosterDesk;
import org.banjian.rosters.Rosters;
import org.banjian.training.Training;
import org.banjian.training.TrainingClasses;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The public commands of what happens after an application 培训、花名册、补贴、公示、资金. */
@Component
@Profile("sandbox")
public record Desks(
        Training training,
        TrainingClasses classes,
        Inspections inspections,
        Rosters rosters,
        RosterDesk rosterDesk,
        Benefits benefits,
        Exclusions exclusions,
        NoticeDesk notices,
        ObjectionDesk objections,
        PublicNotices publicNotices,
        PaymentDesk payments,
        Payments money,
        Budgets budgets) {}
