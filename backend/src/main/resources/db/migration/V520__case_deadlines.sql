-- deadlines 期限 of the steps of cases: what each is counted from and what came of it. The id is the first task that ran under it;
-- task_id the one that runs under it now, another one after each correction.
alter table case_step add column due_unknown boolean default false not null;

create table case_deadline (
    id varchar(64) not null primary key,
    case_no varchar(40) not null,
    task_id varchar(64) not null,
    step_id varchar(120) not null,
    subject varchar(64),
    kind varchar(10) not null,
    source varchar(120) not null,
    unit varchar(20),
    amount int,
    counted_from date not null,
    printed_on date,
    rolls boolean not null,
    state varchar(10) not null,
    due_on date,
    remind_on date,
    calendar_version bigint not null,
    constraint uq_case_deadline_task unique (task_id),
    constraint fk_case_deadline_case foreign key (case_no) references case_file (case_no)
);
create index ix_case_deadline_case on case_deadline (case_no, state);
create index ix_case_deadline_remind on case_deadline (state, remind_on);
create index ix_case_deadline_due on case_deadline (state, due_on);
create index ix_case_deadline_version on case_deadline (state, calendar_version);

-- while the applicant corrects, the authority's time stands: from the day after the request up to the day of the supply
create table case_deadline_pause (
    deadline_id varchar(64) not null,
    seq int not null,
    correction_round int not null,
    requested_on date not null,
    supplied_on date,
    primary key (deadline_id, seq),
    constraint fk_case_deadline_pause foreign key (deadline_id) references case_deadline (id)
);

-- what was told of a due day once, however many nodes look: NEAR before it, PASSED after it
create table case_deadline_alert (
    task_id varchar(64) not null,
    kind varchar(10) not null,
    due_on date not null,
    raised_at datetime(3) not null,
    primary key (task_id, kind, due_on)
);

-- steps that were opened before deadlines were kept: the day that they were given stands
insert into case_deadline (id, case_no, task_id, step_id, subject, kind, source, counted_from, printed_on, rolls, state, due_on, calendar_version)
    select task_id, case_no, task_id, step_id, subject, 'PRINTED', '', cast(opened_at as date), due_on, false, 'RUNNING', due_on, 0
    from case_step where state = 'OPEN' and due_on is not null;
