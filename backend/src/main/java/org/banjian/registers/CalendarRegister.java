package org.banjian.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.banjian.audit.AuditActor;
import org.banjian.calendar.CalendarVersions;
import org.banjian.calendar.CalendarYear;
import org.banjian.calendar.HolidayNotice;
import org.banjian.calendar.LegalClock;
import org.banjian.calendar.spi.Holidays;
import org.banjian.registers.RegisterRow.Origin;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The working calendar 工作日历 as rows of a register: seeded from the shipped notices of the State Council, replaced year by year by what
 * officials enter and approve later.
 */
@Component
class CalendarRegister implements Holidays {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarRegister.class);
    private static final long KEPT = Duration.ofSeconds(5).toNanos();

    private record Known(Optional<CalendarYear> year, long at) {}

    private final RegisterRows rows;
    private final LegalClock clock;
    private final CalendarVersions versions;
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();
    /** What this thread read for work that needs the register itself; null outside of such work. */
    private final ThreadLocal<@Nullable Map<Integer, Optional<CalendarYear>>> readNow = new ThreadLocal<>();

    CalendarRegister(
            RegisterRows rows,
            RegisterKinds kinds,
            LegalClock clock,
            CalendarVersions versions,
            PlatformTransactionManager transactions,
            @Value("${banjian.registers.notices:classpath:processes/common/calendar.yaml}") Resource notices) {
        this.rows = rows;
        this.clock = clock;
        this.versions = versions;
        kinds.get(RegisterKinds.WORKING_CALENDAR);
        new TransactionTemplate(transactions).executeWithoutResult(status -> seed(notices));
    }

    @Override
    public Optional<CalendarYear> year(int year) {
        if (year < 1950 || year > 2100) {
            return Optional.empty();
        }
        Map<Integer, Optional<CalendarYear>> own = readNow.get();
        if (own != null) {
            return own.computeIfAbsent(year, this::read);
        }
        Known remembered = known.get(year);
        if (remembered == null || System.nanoTime() - remembered.at() > KEPT) {
            remembered = new Known(read(year), System.nanoTime());
            known.put(year, remembered);
        }
        return remembered.year();
    }

    @Override
    public <T> T fresh(Supplier<T> work) {
        if (readNow.get() != null) {
            return work.get();
        }
        readNow.set(new HashMap<>());
        try {
            return work.get();
        } finally {
            readNow.remove();
        }
    }

    /** Forgets a year that has been replaced, so that the next question is answered from the register. */
    void changed(int year) {
        known.remove(year);
    }

    static CalendarYear read(int year, Map<String, Object> values, String source) {
        return CalendarYear.read(year, text(values, "rest"), text(values, "makeUp"), source);
    }

    private Optional<CalendarYear> read(int year) {
        return rows.inForce(RegisterKinds.WORKING_CALENDAR, String.valueOf(year), LocalDate.of(year, 12, 31)).stream()
                .findFirst()
                .map(row -> read(year, row.values(), row.legalBasis()));
    }

    private void seed(Resource notices) {
        rows.lock(RegisterKinds.WORKING_CALENDAR);
        try (InputStream file = notices.getInputStream()) {
            HolidayNotice.read(file).forEach(this::seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seed(HolidayNotice notice) {
        String key = String.valueOf(notice.year());
        List<RegisterRow> present = rows.ofKey(RegisterKinds.WORKING_CALENDAR, key);
        if (present.stream().anyMatch(row -> row.legalBasis().equals(basis(notice)))) {
            return;
        }
        if (present.stream().anyMatch(row -> row.origin() == Origin.PERSON && row.approved())) {
            LOG.info(
                    "The working calendar of {} was entered by officials; the shipped notice {} is left out",
                    key,
                    notice.document());
            return;
        }
        LocalDateTime now = clock.now();
        AuditActor system = AuditActor.SYSTEM;
        LocalDate first = LocalDate.of(notice.year(), 1, 1);
        for (RegisterRow earlier : present) {
            if (rows.end(earlier.id(), first.minusDays(1))) {
                rows.record(earlier.id(), now, system.personId(), system.personName(), "由后发的通知取代：" + notice.document());
            }
        }
        String id = UUID.randomUUID().toString();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rest", notice.restDays());
        values.put("makeUp", notice.makeUpWorkdays());
        rows.insert(new RegisterRow(
                id,
                RegisterKinds.WORKING_CALENDAR,
                key,
                values,
                first,
                LocalDate.of(notice.year(), 12, 31),
                basis(notice),
                RegisterRowState.ACTIVE,
                RegionCode.COUNTRY.value(),
                Origin.SEED,
                system.personId(),
                "平台数据文件",
                now,
                null,
                null,
                null));
        versions.advance();
        rows.record(id, now, system.personId(), "平台数据文件", "随平台发布登记：" + notice.title() + "（" + notice.issued() + "）");
    }

    private static String basis(HolidayNotice notice) {
        return "《" + notice.title() + "》（" + notice.document() + "）";
    }

    private static String text(Map<String, Object> values, String column) {
        Object value = values.get(column);
        return value == null ? "" : value.toString();
    }
}
