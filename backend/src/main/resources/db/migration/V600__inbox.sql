-- 待办与已办: one flat row per task, written in the transaction that moves it; every list is read from here.
-- lane: whose work it is (office and role, or the applicant); holder: who has it, or had it when it was finished;
-- state: W waiting, T taken, F finished; sort_key: day due, precedence, time opened, task (finished: latest first)
create table inbox_row (
    task_id varchar(64) not null,
    version int not null,
    case_no varchar(32) not null,
    pack_code varchar(20) not null,
    title varchar(200) not null,
    applicant_name varchar(200) not null,
    region varchar(6) not null,
    step_id varchar(80) not null,
    step_name varchar(120) not null,
    stage_id varchar(40) not null,
    stage_name varchar(60) not null,
    office_id varchar(36) null,
    organisation_id varchar(36) null,
    pack_role varchar(60) not null,
    platform_role varchar(30) not null,
    lane varchar(80) not null,
    state char(1) not null,
    holder varchar(80) null,
    holder_id varchar(36) null,
    holder_name varchar(60) null,
    held_at datetime(3) null,
    amount decimal(16, 2) null,
    due_on date null,
    priority int not null,
    opened_at datetime(3) not null,
    finished_at datetime(3) null,
    outcome_name varchar(60) null,
    sort_key varchar(100) not null,
    primary key (task_id)
);
create index ix_inbox_lane on inbox_row (lane, state, sort_key, pack_code, stage_id);
create index ix_inbox_holder on inbox_row (holder, state, sort_key, pack_code, stage_id);
create index ix_inbox_case on inbox_row (case_no);
