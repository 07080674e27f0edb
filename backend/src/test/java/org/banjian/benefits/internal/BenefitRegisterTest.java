package org.banjian.benefits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.banjian.benefits.internal.Reservation.Refused;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.testing.TestDatabases.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits of persons and certificates (R4, I3) on both databases. More rounds: {@code -Dbanjian.race.rounds=200}. */
class BenefitRegisterTest {

    private static final String PROGRAMME = "PROG";
    private static final int YEAR = 2022;
    private static final int ROUNDS = Integer.getInteger("banjian.race.rounds", 5);

    private static CaseNo caseNo(int number) {
        return new CaseNo("PROG-2022-%06d".formatted(number));
    }

    private static Reservation of(String row, String person, String certificate) {
        return new Reservation(row, person, certificate, "GRADED", 3, Money.yuan(1000));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void ofEightCasesOneGetsThePersonsOnlyBenefitOfTheYear(Kind kind) throws Exception {
        try (RegisterDatabase database = new RegisterDatabase(kind)) {
            for (int round = 0; round < ROUNDS; round++) {
                String person = "person-" + round;
                List<List<Refused>> answers = RegisterDatabase.together(crowd(
                        round,
                        number -> database.inTransaction(() -> database.register.reserve(
                                PROGRAMME, caseNo(number), YEAR, 1, List.of(of("row-" + number, person, null))))));
                assertThat(answers)
                        .filteredOn(List::isEmpty)
                        .as("round %d", round)
                        .hasSize(1);
                assertThat(answers.stream().flatMap(List::stream))
                        .hasSize(RegisterDatabase.CROWD - 1)
                        .allSatisfy(refused -> {
                            assertThat(refused.code()).isEqualTo(BenefitRegister.PERSON_LIMIT_REACHED);
                            assertThat(refused.holderCase())
                                    .as("the case that was first")
                                    .isNotNull();
                        });
                assertThat(held(database, person)).isEqualTo(1);
            }
            assertThat(BenefitInvariants.limits(database.jdbc, 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void ofEightCasesOneGetsTheCertificate(Kind kind) throws Exception {
        try (RegisterDatabase database = new RegisterDatabase(kind)) {
            for (int round = 0; round < ROUNDS; round++) {
                String certificate = "certificate-" + round;
                List<List<Refused>> answers = RegisterDatabase.together(crowd(
                        round,
                        number -> database.inTransaction(() -> database.register.reserve(
                                PROGRAMME,
                                caseNo(number),
                                YEAR,
                                null,
                                List.of(of("row-" + number, "person-" + number, certificate))))));
                assertThat(answers)
                        .filteredOn(List::isEmpty)
                        .as("round %d", round)
                        .hasSize(1);
                assertThat(answers.stream().flatMap(List::stream))
                        .hasSize(RegisterDatabase.CROWD - 1)
                        .allSatisfy(refused -> {
                            assertThat(refused.code()).isEqualTo(BenefitRegister.CERTIFICATE_ALREADY_USED);
                            assertThat(refused.holderCase()).isNotNull();
                        });
            }
            assertThat(BenefitInvariants.limits(database.jdbc, 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoLocksTheSamePersonsInAnotherOrderStillHoldsTheLimit(Kind kind) throws Exception {
        try (RegisterDatabase database = new RegisterDatabase(kind)) {
            List<Callable<List<Refused>>> acts = crowd(0, number -> {
                List<Reservation> wanted = new ArrayList<>();
                for (int person = 0; person < 20; person++) {
                    int one = number % 2 == 0 ? person : 19 - person;
                    wanted.add(of("row-" + number + "-" + one, "person-" + one, "certificate-" + number + "-" + one));
                }
                return database.inTransaction(
                        () -> database.register.reserve(PROGRAMME, caseNo(number), YEAR, 3, wanted));
            });
            RegisterDatabase.together(acts);
            for (int person = 0; person < 20; person++) {
                assertThat(held(database, "person-" + person)).isEqualTo(3);
            }
            assertThat(BenefitInvariants.limits(database.jdbc, 10)).isEmpty();
        }
    }

    /**
     * The mutation: look first, insert afterwards. It must overspend, or the tests above would prove nothing. All eight look before the first
     * inserts.
     */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void lookingFirstAndInsertingAfterwardsOverspends(Kind kind) throws Exception {
        try (RegisterDatabase database = new RegisterDatabase(kind)) {
            CyclicBarrier looked = new CyclicBarrier(RegisterDatabase.CROWD);
            RegisterDatabase.together(crowd(
                    0,
                    number -> database.inTransaction(() -> {
                        boolean free = held(database, "person") < 1;
                        await(looked);
                        if (free) {
                            naiveInsert(database, caseNo(number), "row-" + number, "person");
                        }
                        return List.<Refused>of();
                    })));
            assertThat(held(database, "person")).as("overspent").isGreaterThan(1);
            assertThat(BenefitInvariants.limits(database.jdbc, 10))
                    .as("I3 tells")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theOwnReservationDoesNotCountAndAReleaseFrees(Kind kind) {
        try (RegisterDatabase database = new RegisterDatabase(kind)) {
            BenefitRegister register = database.register;
            List<Reservation> one = List.of(of("row-1", "person", "certificate"));
            assertThat(database.inTransaction(() -> register.reserve(PROGRAMME, caseNo(1), YEAR, 1, one)))
                    .isEmpty();
            assertThat(database.inTransaction(() -> register.reserve(PROGRAMME, caseNo(1), YEAR, 1, one)))
                    .as("the same case again")
                    .isEmpty();
            assertThat(register.heldElsewhere(PROGRAMME, caseNo(1), List.of("certificate")))
                    .isEmpty();
            assertThat(register.heldElsewhere(PROGRAMME, caseNo(2), List.of("certificate")))
                    .containsExactly("certificate");
            assertThat(register.elsewhere(PROGRAMME, caseNo(2), YEAR, List.of("person")))
                    .containsEntry("person", 1);
            List<Reservation> other = List.of(of("row-2", "person", "certificate"));
            assertThat(database.inTransaction(() -> register.reserve(PROGRAMME, caseNo(2), YEAR, 1, other)))
                    .extracting(Refused::code)
                    .containsExactly(BenefitRegister.CERTIFICATE_ALREADY_USED);
            assertThat(database.inTransaction(() -> register.reserve("OTHER", caseNo(3), YEAR, 1, other)))
                    .as("another programme has its own limits")
                    .isEmpty();
            assertThat(database.<Integer>inTransaction(() -> register.release(caseNo(1))))
                    .isEqualTo(1);
            assertThat(database.inTransaction(() -> register.reserve(PROGRAMME, caseNo(2), YEAR, 1, other)))
                    .isEmpty();
            assertThat(database.<Integer>inTransaction(() -> register.pay(caseNo(2))))
                    .isEqualTo(1);
            assertThat(database.<Integer>inTransaction(() -> register.release(caseNo(2))))
                    .as("what is paid is not released")
                    .isZero();
            assertThat(register.states(caseNo(2))).containsEntry("row-2", "PAID");
            assertThat(database.inTransaction(() -> register.reserve(PROGRAMME, caseNo(1), YEAR, 1, one)))
                    .as("paid elsewhere counts")
                    .hasSize(1);
            assertThat(BenefitInvariants.limits(database.jdbc, 10)).isEmpty();
        }
    }

    /** A random life of five cases against a model of a few lines; the seed is in the message of a failure. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whateverHappensTheRegisterAgreesWithTheModel(Kind kind) {
        long seed = Long.getLong("banjian.seed", UUID.randomUUID().getMostSignificantBits());
        Random random = new Random(seed);
        int limit = 2;
        try (RegisterDatabase database = new RegisterDatabase(kind)) {
            BenefitRegister register = database.register;
            Map<String, String> model = new TreeMap<>(); // case/person → state
            for (int step = 0; step < 60 * ROUNDS; step++) {
                int number = 1 + random.nextInt(5);
                CaseNo caseNo = caseNo(number);
                String what = List.of("reserve", "reserve", "reserve", "release", "exclude", "pay")
                        .get(random.nextInt(6));
                switch (what) {
                    case "reserve" -> reserve(database, random, model, number, limit);
                    case "release" -> {
                        database.inTransaction(() -> register.release(caseNo));
                        model.entrySet()
                                .removeIf(one -> one.getKey().startsWith(number + "/")
                                        && one.getValue().equals("RESERVED"));
                    }
                    case "exclude" -> {
                        String person = "person-" + random.nextInt(6);
                        database.inTransaction(() -> register.release(caseNo, number + "-" + person));
                        model.remove(number + "/" + person, "RESERVED");
                    }
                    default -> {
                        database.inTransaction(() -> register.pay(caseNo));
                        model.replaceAll((key, state) -> key.startsWith(number + "/") ? "PAID" : state);
                    }
                }
                assertThat(heldRows(database))
                        .as("seed %d step %d %s", seed, step, what)
                        .isEqualTo(model);
                assertThat(BenefitInvariants.limits(database.jdbc, 10))
                        .as("seed %d step %d %s", seed, step, what)
                        .isEmpty();
            }
        }
    }

    private static void reserve(
            RegisterDatabase database, Random random, Map<String, String> model, int number, int limit) {
        boolean paid = model.entrySet().stream()
                .anyMatch(one ->
                        one.getKey().startsWith(number + "/") && one.getValue().equals("PAID"));
        if (paid) {
            return; // a paid case is over
        }
        List<Reservation> wanted = new ArrayList<>();
        model.keySet().removeIf(key -> key.startsWith(number + "/"));
        for (int person = 0; person < 6; person++) {
            if (random.nextBoolean()) {
                String name = "person-" + person;
                wanted.add(of(number + "-" + name, name, null));
                long elsewhere = model.keySet().stream()
                        .filter(key -> key.endsWith("/" + name))
                        .count();
                if (elsewhere < limit) {
                    model.put(number + "/" + name, "RESERVED");
                }
            }
        }
        database.inTransaction(() -> database.register.reserve(PROGRAMME, caseNo(number), YEAR, limit, wanted));
    }

    private static Map<String, String> heldRows(RegisterDatabase database) {
        Map<String, String> rows = new TreeMap<>();
        database.jdbc
                .sql("select row_id, state from benefit where state <> 'RELEASED'")
                .query((row, n) -> rows.put(row.getString(1).replaceFirst("-", "/"), row.getString(2)))
                .list();
        return rows;
    }

    private interface Act {
        List<Refused> of(int number) throws Exception;
    }

    private static List<Callable<List<Refused>>> crowd(int round, Act act) {
        List<Callable<List<Refused>>> acts = new ArrayList<>();
        for (int i = 1; i <= RegisterDatabase.CROWD; i++) {
            int number = round * 100 + i;
            acts.add(() -> act.of(number));
        }
        return acts;
    }

    private static int held(RegisterDatabase database, String person) {
        return database.jdbc
                .sql("select count(*) from benefit where person_index = ? and state <> 'RELEASED'")
                .param(person)
                .query(Integer.class)
                .single();
    }

    private static void naiveInsert(RegisterDatabase database, CaseNo caseNo, String row, String person) {
        database.jdbc
                .sql("insert into benefit (id, programme, case_no, row_id, person_index, benefit_year, amount, state,"
                        + " reserved_at) values (?, ?, ?, ?, ?, ?, 1000, 'RESERVED', current_timestamp)")
                .params(UUID.randomUUID().toString(), PROGRAMME, caseNo.value(), row, person, YEAR)
                .update();
        try {
            database.jdbc
                    .sql(
                            "insert into benefit_counter (programme, person_index, benefit_year, held) values (?, ?, ?, 1)")
                    .params(PROGRAMME, person, YEAR)
                    .update();
        } catch (org.springframework.dao.DuplicateKeyException thereIsOne) {
            return; // the count that the next one sees is wrong, too
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
