-- 花名册: one locked head row per case, the persons, imports with their rows while they are open, snapshots, exports
create table roster (
    case_no varchar(40) not null,
    version int not null,
    primary key (case_no)
);

create table roster_row (
    id varchar(36) not null,
    case_no varchar(40) not null,
    class_id varchar(64) not null,
    seq int not null,
    person_index varchar(64) not null,
    certificate_index varchar(64) null,
    content_index varchar(64) not null,
    data longtext not null,
    training_type varchar(20) not null,
    level int null,
    attended_hours decimal(8,1) null,
    contract_checked boolean not null,
    state varchar(10) not null,
    version int not null,
    changed_at datetime(3) not null,
    changed_by varchar(36) not null,
    primary key (id),
    constraint uq_roster_row_person unique (case_no, person_index)
);
create index ix_roster_row_class on roster_row (case_no, class_id, seq);
create index ix_roster_row_certificate on roster_row (certificate_index);

create table roster_import (
    id varchar(36) not null,
    case_no varchar(40) not null,
    class_id varchar(64) not null,
    state varchar(10) not null,
    file_name varchar(2000) not null,
    roster_version int not null,
    total int not null,
    error_rows int not null,
    warn_rows int not null,
    added int not null,
    changed int not null,
    unchanged int not null,
    removed int not null,
    created_at datetime(3) not null,
    created_by varchar(36) not null,
    created_by_name varchar(60) not null,
    ended_at datetime(3) null,
    primary key (id)
);
create index ix_roster_import_case on roster_import (case_no, class_id, state);
create index ix_roster_import_state on roster_import (state, created_at);

create table roster_import_row (
    import_id varchar(36) not null,
    row_no int not null,
    row_id varchar(36) not null,
    seq int not null,
    person_index varchar(64) null,
    certificate_index varchar(64) null,
    content_index varchar(64) null,
    data longtext not null,
    training_type varchar(20) not null,
    level int null,
    findings varchar(4000) not null,
    errors int not null,
    warns int not null,
    difference varchar(10) not null,
    primary key (import_id, row_no)
);
create index ix_roster_import_row_person on roster_import_row (import_id, person_index);
create index ix_roster_import_row_certificate on roster_import_row (import_id, certificate_index);

create table roster_snapshot (
    id varchar(36) not null,
    case_no varchar(40) not null,
    roster_version int not null,
    row_count int not null,
    taken_at datetime(3) not null,
    taken_by varchar(36) not null,
    primary key (id),
    constraint uq_roster_snapshot unique (case_no, roster_version)
);

create table roster_snapshot_row (
    snapshot_id varchar(36) not null,
    row_id varchar(36) not null,
    class_id varchar(64) not null,
    seq int not null,
    data longtext not null,
    training_type varchar(20) not null,
    level int null,
    attended_hours decimal(8,1) null,
    contract_checked boolean not null,
    state varchar(10) not null,
    primary key (snapshot_id, row_id)
);

create table roster_export (
    id varchar(36) not null,
    case_no varchar(40) not null,
    element_id varchar(120) not null,
    persons int not null,
    sha256 char(64) not null,
    content longtext not null,
    created_at datetime(3) not null,
    primary key (id)
);
create index ix_roster_export_case on roster_export (case_no);
