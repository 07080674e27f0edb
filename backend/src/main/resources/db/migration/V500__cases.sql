-- cases 办件: the truth about what a case is. The engine knows the case number only.
create table case_file (
    case_no varchar(40) not null primary key,
    pack_code varchar(20) not null,
    pack_version varchar(40) not null,
    title varchar(200) not null,
    organisation_id varchar(36) not null,
    applicant_name varchar(200) not null,
    applicant_credit_code varchar(18) not null,
    region varchar(6) not null,
    status varchar(12) not null,
    result varchar(40),
    result_name varchar(100),
    stage varchar(40),
    amount decimal(16, 2),
    correction_round int not null,
    opened_at datetime(3) not null,
    opened_by varchar(36) not null,
    filed_at datetime(3),
    closed_at datetime(3),
    updated_at datetime(3) not null,
    version int not null
);
create index ix_case_file_organisation on case_file (organisation_id, updated_at, case_no);
create index ix_case_file_region on case_file (region, pack_code, updated_at, case_no);

-- the last number given in a year of a pack; the locked row makes numbers follow each other
create table case_counter (
    pack_code varchar(20) not null,
    counter_year int not null,
    last_no int not null,
    primary key (pack_code, counter_year)
);

-- forms: data is the whole JSON, encrypted
create table case_form (
    id varchar(36) not null primary key,
    case_no varchar(40) not null,
    form_id varchar(80) not null,
    revision int not null,
    edits int not null,
    state varchar(10) not null,
    data longtext not null,
    saved_at datetime(3) not null,
    saved_by varchar(36) not null,
    saved_by_name varchar(100) not null,
    submitted_at datetime(3),
    version int not null,
    constraint uq_case_form unique (case_no, form_id, revision),
    constraint fk_case_form_case foreign key (case_no) references case_file (case_no)
);

-- one row per task of the engine, kept after the task is gone
create table case_step (
    task_id varchar(64) not null primary key,
    case_no varchar(40) not null,
    step_id varchar(120) not null,
    process_id varchar(120) not null,
    name varchar(200) not null,
    role_id varchar(80) not null,
    role_name varchar(100) not null,
    platform_role varchar(40) not null,
    duty varchar(80),
    office_id varchar(36),
    organisation_id varchar(36),
    unit_name varchar(200) not null,
    stage varchar(40),
    due_on date,
    due_text varchar(400),
    state varchar(12) not null,
    opened_at datetime(3) not null,
    taken_by varchar(36),
    taken_by_name varchar(100),
    taken_at datetime(3),
    finished_at datetime(3),
    finished_by varchar(36),
    finished_by_name varchar(100),
    outcome varchar(40),
    version int not null,
    constraint fk_case_step_case foreign key (case_no) references case_file (case_no)
);
create index ix_case_step_case on case_step (case_no, opened_at);
create index ix_case_step_open on case_step (state, task_id);

-- opinions and submissions: one per task, ever
create table case_opinion (
    seq bigint not null auto_increment primary key,
    case_no varchar(40) not null,
    task_id varchar(64) not null,
    step_id varchar(120) not null,
    step_name varchar(200) not null,
    outcome varchar(40) not null,
    opinion varchar(2000),
    reason_code varchar(80),
    clause varchar(80),
    person_id varchar(36) not null,
    person_name varchar(100) not null,
    unit_name varchar(200) not null,
    duty varchar(80),
    given_at datetime(3) not null,
    constraint uq_case_opinion_task unique (task_id),
    constraint fk_case_opinion_case foreign key (case_no) references case_file (case_no)
);
create index ix_case_opinion_step on case_opinion (case_no, step_id, seq);

create table case_correction_item (
    id varchar(36) not null primary key,
    case_no varchar(40) not null,
    correction_round int not null,
    seq int not null,
    kind varchar(10) not null,
    item_ref varchar(200) not null,
    label varchar(300) not null,
    demand varchar(1000) not null,
    corrected_at datetime(3),
    constraint uq_case_correction_item unique (case_no, correction_round, seq),
    constraint fk_case_correction_case foreign key (case_no) references case_file (case_no)
);

-- when an act that the law counts from was done first (filing, claim)
create table case_mark (
    case_no varchar(40) not null,
    mark varchar(40) not null,
    marked_at datetime(3) not null,
    primary key (case_no, mark),
    constraint fk_case_mark_case foreign key (case_no) references case_file (case_no)
);

create table case_evaluation (
    seq bigint not null auto_increment primary key,
    id varchar(36) not null,
    case_no varchar(40) not null,
    element_id varchar(120) not null,
    decision_id varchar(120) not null,
    decision_name varchar(200) not null,
    decision_version int not null,
    pack_version varchar(40) not null,
    evaluated_at datetime(3) not null,
    inputs longtext not null,
    hits longtext not null,
    constraint uq_case_evaluation unique (id),
    constraint fk_case_evaluation_case foreign key (case_no) references case_file (case_no)
);

create table case_finding (
    seq bigint not null auto_increment primary key,
    id varchar(36) not null,
    case_no varchar(40) not null,
    task_id varchar(64) not null,
    evaluation_id varchar(36) not null,
    decision_id varchar(120) not null,
    row_no int not null,
    code varchar(80) not null,
    severity varchar(10) not null,
    clause varchar(80) not null,
    state varchar(12) not null,
    reason varchar(1000),
    constraint uq_case_finding unique (id),
    constraint fk_case_finding_case foreign key (case_no) references case_file (case_no)
);
create index ix_case_finding_task on case_finding (task_id);

create table case_receipt (
    seq bigint not null auto_increment primary key,
    receipt_no varchar(60) not null,
    case_no varchar(40) not null,
    step_name varchar(200) not null,
    received_at datetime(3) not null,
    next_step varchar(200) not null,
    next_unit varchar(200) not null,
    next_due date,
    next_due_text varchar(400),
    constraint uq_case_receipt unique (receipt_no),
    constraint fk_case_receipt_case foreign key (case_no) references case_file (case_no)
);

-- timeline 办理记录
create table case_event (
    seq bigint not null auto_increment primary key,
    case_no varchar(40) not null,
    happened_at datetime(3) not null,
    kind varchar(40) not null,
    step_name varchar(200),
    actor varchar(100) not null,
    unit_name varchar(200) not null,
    event_text varchar(1000) not null,
    opinion varchar(2000),
    clause varchar(80),
    constraint fk_case_event_case foreign key (case_no) references case_file (case_no)
);
create index ix_case_event_case on case_event (case_no, seq);
