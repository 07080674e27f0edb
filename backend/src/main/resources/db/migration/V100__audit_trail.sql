-- 操作留痕: appended only; each entry carries the hash of the one before. 回执: one row per idempotency key of a person.
create table audit_chain (
    id        int         not null primary key,
    last_seq  bigint      not null,
    last_hash varchar(64) not null
);

insert into audit_chain (id, last_seq, last_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table audit_entry (
    seq           bigint       not null primary key,
    happened_at   datetime(3)  not null,
    person_id     varchar(36)  not null,
    person_name   varchar(100) not null,
    acting_role   varchar(200) not null,
    unit_name     varchar(200) not null,
    action        varchar(64)  not null,
    object_type   varchar(64)  not null,
    object_id     varchar(100) not null,
    case_no       varchar(40),
    detail        longtext     not null,
    previous_hash varchar(64)  not null,
    entry_hash    varchar(64)  not null
);

create index audit_entry_by_case on audit_entry (case_no, seq);

create table request_receipt (
    person_id    varchar(36)  not null,
    request_key  varchar(100) not null,
    request_hash varchar(64)  not null,
    answer       longtext,
    received_at  datetime(3)  not null,
    primary key (person_id, request_key)
);
