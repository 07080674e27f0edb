package org.banjian.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.banjian.calendar.LegalClock;
import org.banjian.calendar.WorkingCalendar;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.inbox.InboxQuery.Due;
import org.banjian.inbox.InboxSearch.Branch;
import org.banjian.inbox.InboxSearch.Filter;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The inbox 待办与已办 of the current actor, and the commands on a task as such. */
@Service
public class Inbox {

    private static final int PAGE = 50;
    private static final int SOON = 3;

    private final Actors actors;
    private final InboxSearch search;
    private final InboxRowViews views;
    private final TaskCommands commands;
    private final LegalClock clock;
    private final WorkingCalendar calendar;

    Inbox(
            Actors actors,
            InboxSearch search,
            InboxRowViews views,
            TaskCommands commands,
            LegalClock clock,
            WorkingCalendar calendar) {
        this.actors = actors;
        this.search = search;
        this.views = views;
        this.commands = commands;
        this.clock = clock;
        this.calendar = calendar;
    }

    public InboxPage page(InboxQuery query) {
        Actor actor = actors.current();
        Filter filter = within(query.due())
                .asking(
                        blankIsNull(query.serviceItem()),
                        blankIsNull(query.stage()),
                        blankIsNull(query.q()),
                        cursor(query));
        List<TaskRow> found = search.page(branches(actor, query.scope()), filter, PAGE + 1);
        List<TaskRow> rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
        String next = found.size() > PAGE ? SortKey.of(rows.get(rows.size() - 1)) : null;
        return new InboxPage(
                rows.stream().map(row -> views.of(row, actor.personId())).toList(), next);
    }

    public InboxCounts counts() {
        Actor actor = actors.current();
        List<Branch> waiting = branches(actor, InboxQuery.Scope.WAITING);
        List<Branch> mine = branches(actor, InboxQuery.Scope.MINE);
        List<Branch> office = branches(actor, InboxQuery.Scope.OFFICE);
        List<Branch> both = Stream.concat(waiting.stream(), mine.stream()).toList();
        return new InboxCounts(
                search.count(waiting, Filter.NONE),
                search.count(mine, Filter.NONE),
                search.count(office, Filter.NONE),
                search.count(both, within(Due.OVERDUE)),
                search.count(both, within(Due.SOON)),
                search.count(office, within(Due.OVERDUE)),
                search.count(office, within(Due.SOON)),
                search.count(branches(actor, InboxQuery.Scope.FINISHED), Filter.NONE));
    }

    /** 签收. Taking again what one holds changes nothing; what somebody else holds is 409 ALREADY_HANDLED with who and when. */
    public void take(String taskId) {
        commands.take(actors.current(), taskId);
    }

    /** 退回待签收: only the person who holds the task. */
    public void release(String taskId) {
        commands.release(actors.current(), taskId);
    }

    /** 转办: a lead of the office gives the task to a colleague who holds its role. */
    public void reassign(String taskId, String personId, String reason) {
        commands.reassign(actors.current(), taskId, personId, reason);
    }

    public List<Colleague> colleagues(String taskId) {
        return commands.colleagues(actors.current(), taskId);
    }

    private static List<Branch> branches(Actor actor, InboxQuery.Scope scope) {
        List<Lane> lanes = Lane.of(actor);
        String holder = Lane.holder(actor);
        return switch (scope) {
            case WAITING ->
                lanes.stream()
                        .map(lane -> Branch.lane(lane, TaskRow.State.WAITING))
                        .toList();
            case MINE -> List.of(Branch.holder(holder, TaskRow.State.TAKEN));
            case OFFICE ->
                lanes.stream()
                        .flatMap(lane -> Stream.of(
                                Branch.lane(lane, TaskRow.State.WAITING), Branch.lane(lane, TaskRow.State.TAKEN)))
                        .toList();
            case FINISHED -> List.of(Branch.holder(holder, TaskRow.State.FINISHED));
        };
    }

    private Filter within(@Nullable Due due) {
        if (due == null) {
            return Filter.NONE;
        }
        String today = SortKey.day(clock.today());
        return due == Due.OVERDUE
                ? Filter.NONE.between(null, today)
                : Filter.NONE.between(today, SortKey.day(afterSoon()));
    }

    /** The first day that is no longer soon; without a calendar of the year a week is taken. */
    private LocalDate afterSoon() {
        try {
            return calendar.workingDayAfter(clock.today(), SOON).plusDays(1);
        } catch (Refusal unknownYear) {
            return clock.today().plusDays(7);
        }
    }

    private static @Nullable String cursor(InboxQuery query) {
        String after = blankIsNull(query.after());
        if (after != null && (after.length() > 100 || !after.matches("[0-9A-Za-z-]+"))) {
            throw Refusal.badRequest("CURSOR_INVALID", "翻页位置无效，请回到第一页重新查看。");
        }
        return after;
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
