package org.banjian.identity;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.banjian.shared.CreditCode;
import org.banjian.shared.IdNumber;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts the people, offices and organisations of the demo 演示数据 into an empty database; what is there already stays as it is. */
@Component
@Profile("demo")
class DemoPeople implements SmartInitializingSingleton {

    static final String PASSWORD = "Banjian-2021";
    private static final LocalDate SINCE = LocalDate.of(2019, 1, 1);
    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);

    record DemoOffice(
            String id, String kind, String kindName, String name, RegionCode region, @Nullable String parent) {}

    record DemoOrganisation(String id, String name, CreditCode creditCode, RegionCode region) {}

    record DemoPerson(
            String id,
            String login,
            String name,
            @Nullable IdNumber idNumber,
            @Nullable String mobile,
            String group,
            List<DemoMembership> memberships) {}

    record DemoMembership(
            @Nullable String office,
            @Nullable String organisation,
            Set<PlatformRole> roles,
            @Nullable Boolean lead,
            String title) {}

    private final OfficeStore offices;
    private final OrganisationStore organisations;
    private final PersonStore people;
    private final MembershipStore memberships;
    private final Passwords passwords;
    private final PersonalDataCipher cipher;
    private final JsonMapper mapper;
    private final TransactionTemplate transaction;

    DemoPeople(
            OfficeStore offices,
            OrganisationStore organisations,
            PersonStore people,
            MembershipStore memberships,
            Passwords passwords,
            PersonalDataCipher cipher,
            JsonMapper mapper,
            PlatformTransactionManager transactions) {
        this.offices = offices;
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.passwords = passwords;
        this.cipher = cipher;
        this.mapper = mapper.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            read("offices.yaml", DemoOffice[].class).forEach(this::add);
            read("organisations.yaml", DemoOrganisation[].class).forEach(this::add);
            String hash = passwords.hash(PASSWORD);
            read("people.yaml", DemoPerson[].class).forEach(person -> add(person, hash));
        });
    }

    private void add(DemoOffice line) {
        if (!offices.existsById(line.id())) {
            Office office = new Office(line.id());
            office.describe(line.kind(), line.kindName(), line.name(), line.region(), line.parent());
            offices.save(office);
        }
    }

    private void add(DemoOrganisation line) {
        if (!organisations.existsById(line.id())) {
            Organisation organisation = new Organisation(line.id());
            organisation.describe(line.name(), line.creditCode(), line.region());
            organisations.save(organisation);
        }
    }

    private void add(DemoPerson line, String hash) {
        if (people.existsById(line.id())) {
            return;
        }
        Person person = new Person(line.id(), line.login(), line.name(), hash, false);
        person.identify(line.idNumber(), cipher);
        person.reachAt(line.mobile(), cipher);
        person.groupAs(line.group());
        people.save(person);
        int number = 0;
        for (DemoMembership one : line.memberships()) {
            number++;
            memberships.save(new Membership(
                    line.id() + "-" + number,
                    line.id(),
                    one.office(),
                    one.organisation(),
                    one.roles(),
                    Boolean.TRUE.equals(one.lead()),
                    one.title(),
                    SINCE));
        }
    }

    private <T> List<T> read(String name, Class<T[]> type) {
        ClassPathResource file = new ClassPathResource("processes/demo/" + name);
        if (!file.exists()) {
            LOG.warn("演示数据 processes/demo/{} 不存在，跳过。", name);
            return List.of();
        }
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream content = file.getInputStream()) {
            Object lines = new Yaml(new SafeConstructor(options)).load(content);
            return Arrays.asList(mapper.convertValue(lines, type));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
