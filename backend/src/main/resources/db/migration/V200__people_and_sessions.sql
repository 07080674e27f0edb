-- 机构、单位、人员、任职; 会话. Personal numbers are cipher texts, searched by blind index.
create table office (
    id        varchar(36)  not null primary key,
    kind      varchar(64)  not null,
    kind_name varchar(100) not null,
    name      varchar(200) not null,
    region    varchar(6)   not null,
    parent_id varchar(36)
);

create index office_by_kind on office (kind, region);

create table organisation (
    id          varchar(36)  not null primary key,
    name        varchar(200) not null,
    credit_code varchar(18)  not null,
    region      varchar(6)   not null,
    constraint organisation_credit_code unique (credit_code)
);

create table person (
    id                   varchar(36)  not null primary key,
    login                varchar(64)  not null,
    name                 varchar(100) not null,
    password_hash        varchar(200) not null,
    must_change_password boolean      not null,
    status               varchar(16)  not null,
    id_number            varchar(400),
    id_number_index      varchar(64),
    mobile               varchar(400),
    mobile_index         varchar(64),
    account_group        varchar(100),
    version              int          not null,
    constraint person_login unique (login),
    constraint person_id_number unique (id_number_index)
);

create table membership (
    id              varchar(36)  not null primary key,
    person_id       varchar(36)  not null,
    office_id       varchar(36),
    organisation_id varchar(36),
    roles           varchar(400) not null,
    unit_lead       boolean      not null,
    title           varchar(100) not null,
    valid_from      date         not null,
    valid_to        date,
    state           varchar(16)  not null,
    requested_by    varchar(36),
    approved_by     varchar(36),
    version         int          not null,
    constraint membership_of_person foreign key (person_id) references person (id),
    constraint membership_in_office foreign key (office_id) references office (id),
    constraint membership_in_organisation foreign key (organisation_id) references organisation (id)
);

create index membership_by_office on membership (office_id, person_id);

-- keyed by the blind index of what was typed, so that unknown accounts behave like known ones
create table sign_in_attempt (
    login_index  varchar(64) not null primary key,
    failures     int         not null,
    locked_until datetime(3),
    tried_at     datetime(3) not null
);

create index sign_in_attempt_by_time on sign_in_attempt (tried_at);

create table SPRING_SESSION (
    PRIMARY_ID            char(36) not null,
    SESSION_ID            char(36) not null,
    CREATION_TIME         bigint   not null,
    LAST_ACCESS_TIME      bigint   not null,
    MAX_INACTIVE_INTERVAL int      not null,
    EXPIRY_TIME           bigint   not null,
    PRINCIPAL_NAME        varchar(100),
    constraint SPRING_SESSION_PK primary key (PRIMARY_ID)
);

create unique index SPRING_SESSION_IX1 on SPRING_SESSION (SESSION_ID);
create index SPRING_SESSION_IX2 on SPRING_SESSION (EXPIRY_TIME);
create index SPRING_SESSION_IX3 on SPRING_SESSION (PRINCIPAL_NAME);

create table SPRING_SESSION_ATTRIBUTES (
    SESSION_PRIMARY_ID char(36)     not null,
    ATTRIBUTE_NAME     varchar(200) not null,
    ATTRIBUTE_BYTES    blob         not null,
    constraint SPRING_SESSION_ATTRIBUTES_PK primary key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
    constraint SPRING_SESSION_ATTRIBUTES_FK foreign key (SESSION_PRIMARY_ID)
        references SPRING_SESSION (PRIMARY_ID) on delete cascade
);
