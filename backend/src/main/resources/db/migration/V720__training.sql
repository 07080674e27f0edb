-- 培训: classes of the approved plan, what was recorded of each day in versions that are never changed, photos, certificates
create table training_class (
    id varchar(36) not null primary key,
    case_no varchar(40) not null,
    seq int not null,
    class_name varchar(200) not null,
    training_type varchar(20) not null,
    occupation varchar(200) not null,
    skill_level int,
    planned_hours decimal(7, 1) not null,
    state varchar(20) not null,
    opened_on date,
    place varchar(200),
    opening_note varchar(500),
    opened_persons int,
    opened_by_name varchar(100),
    opened_at datetime(3),
    completed_on date,
    summary varchar(1000),
    completed_persons int,
    completed_by_name varchar(100),
    completed_at datetime(3),
    closed_because varchar(500),
    created_at datetime(3) not null,
    constraint uq_training_class unique (case_no, seq),
    constraint fk_training_class_case foreign key (case_no) references case_file (case_no)
);

create table training_plan_day (
    class_id varchar(36) not null,
    on_date date not null,
    hours decimal(5, 1) not null,
    primary key (class_id, on_date),
    constraint fk_training_plan_day foreign key (class_id) references training_class (id)
);

create table training_day (
    class_id varchar(36) not null,
    on_date date not null,
    version int not null,
    held boolean not null,
    hours decimal(5, 1) not null,
    sessions longtext not null,
    attendance longtext not null,
    present_count int not null,
    reason varchar(500),
    photo_reason varchar(500),
    correction varchar(500),
    recorded_by varchar(36) not null,
    recorded_by_name varchar(100) not null,
    recorded_at datetime(3) not null,
    primary key (class_id, on_date, version),
    constraint fk_training_day foreign key (class_id) references training_class (id)
);

-- live_sha is emptied when a photo is withdrawn: one picture stands for one day of a case only
create table training_photo (
    id varchar(36) not null primary key,
    case_no varchar(40) not null,
    class_id varchar(36) not null,
    on_date date not null,
    file_id varchar(36) not null,
    file_name varchar(200) not null,
    media_type varchar(120) not null,
    bytes bigint not null,
    live_sha char(64),
    uploaded_by_name varchar(100) not null,
    uploaded_at datetime(3) not null,
    withdrawn_by_name varchar(100),
    withdrawn_at datetime(3),
    constraint uq_training_photo unique (case_no, live_sha),
    constraint fk_training_photo_class foreign key (class_id) references training_class (id)
);
create index ix_training_photo_day on training_photo (class_id, on_date);

create table training_certificate (
    row_id varchar(36) not null primary key,
    case_no varchar(40) not null,
    class_id varchar(36) not null,
    sealed_number varchar(500) not null,
    number_index varchar(100) not null,
    skill_level int not null,
    kind varchar(20) not null,
    issued_on date not null,
    registered_by_name varchar(100) not null,
    registered_at datetime(3) not null,
    constraint uq_training_certificate unique (case_no, number_index),
    constraint fk_training_certificate_class foreign key (class_id) references training_class (id)
);
create index ix_training_certificate_class on training_certificate (class_id);
