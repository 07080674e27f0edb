-- benefits 人员享受台账. An assessment is what the tables said about every person of a case at one moment; the newest one counts.
create table benefit_assessment (
    id varchar(36) not null primary key,
    case_no varchar(40) not null,
    round_no int not null,
    decision_id varchar(120) not null,
    decision_name varchar(200) not null,
    decision_version int not null,
    ledger_decision_id varchar(120),
    pack_version varchar(40) not null,
    claimed decimal(16, 2) not null,
    reserved_year int,
    reserved_limit int,
    reserved_unique boolean,
    assessed_at datetime(3) not null,
    constraint uq_benefit_assessment unique (case_no, round_no),
    constraint fk_benefit_assessment_case foreign key (case_no) references case_file (case_no)
);

-- one person's entitlement with the stored evaluation: inputs (encrypted), row, clauses. Names and numbers are masked here already.
create table benefit_entitlement (
    id varchar(36) not null primary key,
    assessment_id varchar(36) not null,
    row_id varchar(36) not null,
    seq int not null,
    class_id varchar(64),
    name_masked varchar(200) not null,
    id_masked varchar(40) not null,
    person_index varchar(128) not null,
    certificate_index varchar(128),
    training_type varchar(40),
    level_no int,
    amount decimal(16, 2) not null,
    reason_code varchar(80),
    blocked_code varchar(80),
    rule_row int not null,
    rule_text varchar(1000) not null,
    clauses varchar(400) not null,
    inputs longtext not null,
    findings longtext not null,
    constraint uq_benefit_entitlement unique (assessment_id, row_id),
    constraint fk_benefit_entitlement_assessment foreign key (assessment_id) references benefit_assessment (id)
);

-- officers who passed the case with these amounts 确认
create table benefit_confirmation (
    task_id varchar(64) not null primary key,
    assessment_id varchar(36) not null,
    step_name varchar(200) not null,
    person_name varchar(100) not null,
    unit_name varchar(200) not null,
    total decimal(16, 2) not null,
    confirmed_at datetime(3) not null,
    constraint fk_benefit_confirmation foreign key (assessment_id) references benefit_assessment (id)
);

-- 人员剔除: kept for ever; at most one stands for a person of a case
create table benefit_exclusion (
    id varchar(36) not null primary key,
    case_no varchar(40) not null,
    row_id varchar(36) not null,
    task_id varchar(64) not null,
    reason_code varchar(80) not null,
    note varchar(500) not null,
    excluded_by varchar(36) not null,
    excluded_by_name varchar(100) not null,
    excluded_at datetime(3) not null,
    undone_by_name varchar(100),
    undone_at datetime(3),
    standing_row varchar(36) generated always as (case when undone_at is null then row_id end),
    constraint uq_benefit_exclusion unique (case_no, standing_row),
    constraint fk_benefit_exclusion_case foreign key (case_no) references case_file (case_no)
);

-- 比对命中
create table benefit_hit (
    id varchar(36) not null primary key,
    case_no varchar(40) not null,
    row_id varchar(36) not null,
    source varchar(100) not null,
    hit_text varchar(500) not null,
    entered_by varchar(36) not null,
    entered_by_name varchar(100) not null,
    entered_at datetime(3) not null,
    dismissed_by_name varchar(100),
    dismissed_at datetime(3),
    dismissal varchar(500),
    constraint fk_benefit_hit_case foreign key (case_no) references case_file (case_no)
);
create index ix_benefit_hit_case on benefit_hit (case_no, entered_at);

-- the register of benefits: RESERVED, PAID and RELEASED. A certificate of a programme and a row of a case are held once at most.
create table benefit (
    id varchar(36) not null primary key,
    programme varchar(20) not null,
    case_no varchar(40) not null,
    row_id varchar(36) not null,
    person_index varchar(128) not null,
    unique_certificate varchar(160),
    benefit_year int not null,
    training_type varchar(40),
    level_no int,
    amount decimal(16, 2) not null,
    state varchar(12) not null,
    reserved_at datetime(3) not null,
    settled_at datetime(3),
    held_certificate varchar(160) generated always as (case when state <> 'RELEASED' then unique_certificate end),
    held_row varchar(36) generated always as (case when state <> 'RELEASED' then row_id end),
    constraint uq_benefit_certificate unique (held_certificate),
    constraint uq_benefit_row unique (case_no, held_row)
);
create index ix_benefit_person on benefit (person_index, programme, benefit_year, state);

-- how many benefits a person holds in a programme and year; moved by conditional updates only
create table benefit_counter (
    programme varchar(20) not null,
    person_index varchar(128) not null,
    benefit_year int not null,
    held int not null,
    primary key (programme, person_index, benefit_year)
);

-- what the register refused at the newest reservation of a case, and which case holds it
create table benefit_refusal (
    case_no varchar(40) not null,
    row_id varchar(36) not null,
    code varchar(80) not null,
    holder_case varchar(40),
    primary key (case_no, row_id)
);
