-- one row per kind, locked while rows of the kind are approved, so that overlaps cannot be approved side by side
create table register_kind (
    id varchar(60) not null primary key
);

create table register_row (
    id varchar(36) not null primary key,
    register_id varchar(60) not null,
    row_key varchar(120) not null,
    row_values longtext not null,
    valid_from date not null,
    valid_to date,
    legal_basis varchar(500) not null,
    state varchar(10) not null,
    region varchar(6) not null,
    origin varchar(10) not null,
    entered_by varchar(36) not null,
    entered_by_name varchar(100) not null,
    entered_at datetime(3) not null,
    decided_by varchar(36),
    decided_by_name varchar(100),
    decided_at datetime(3),
    constraint register_row_two_people check (decided_by is null or decided_by <> entered_by),
    constraint register_row_in_force_needs_approval
        check (state in ('DRAFT', 'PENDING') or origin = 'SEED' or decided_by is not null),
    constraint register_row_legal_basis check (legal_basis <> ''),
    constraint register_row_of_kind foreign key (register_id) references register_kind (id)
);

create index register_row_by_key on register_row (register_id, row_key, id);

create table register_event (
    row_id varchar(36) not null,
    seq int not null,
    happened_at datetime(3) not null,
    person_id varchar(36) not null,
    person_name varchar(100) not null,
    message varchar(1000) not null,
    primary key (row_id, seq),
    constraint register_event_of_row foreign key (row_id) references register_row (id)
);
