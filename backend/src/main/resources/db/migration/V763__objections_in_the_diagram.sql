-- 公示更正: what is public is always the newest list; the lists before it are kept for officers
alter table public_notice add column version_no int default 1 not null;
alter table public_notice add column corrected_on date;
alter table public_notice add column publish_again boolean default false not null;

create table public_notice_version (
    notice_id varchar(36) not null,
    version_no int not null,
    persons int not null,
    total decimal(16,2) null,
    document_id varchar(36) null,
    replaced_at datetime(3) not null,
    primary key (notice_id, version_no),
    constraint public_notice_version_of_notice foreign key (notice_id) references public_notice (id)
);

create table public_notice_past_row (
    notice_id varchar(36) not null,
    version_no int not null,
    seq int not null,
    name_masked varchar(60) not null,
    id_tail varchar(4) not null,
    class_name varchar(200) not null,
    level_name varchar(60) not null,
    amount decimal(16,2) null,
    primary key (notice_id, version_no, seq),
    constraint public_notice_past_row_masked check (name_masked like '%*%'),
    constraint public_notice_past_row_of_notice foreign key (notice_id) references public_notice (id)
);

-- 核查异议 is a task of the diagram; one task examines one objection
alter table public_objection add column task_id varchar(64);
alter table public_objection add column outcome varchar(20);
alter table public_objection add column clause varchar(200);
alter table public_objection add column applied boolean default false not null;
update public_objection set outcome = 'NOT_UPHELD', applied = true where examined_at is not null;
create unique index ix_public_objection_task on public_objection (task_id);

-- 核查涉及的人员: who is taken out of the list, or put back, if the objection is upheld in part
create table objection_person (
    objection_id varchar(36) not null,
    row_id varchar(36) not null,
    excluded boolean not null,
    primary key (objection_id, row_id),
    constraint objection_person_of_objection foreign key (objection_id) references public_objection (id)
);
