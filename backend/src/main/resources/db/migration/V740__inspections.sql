-- 检查: one visit per task; a record that is said again is a new revision, the earlier stays
create table inspection (
    id varchar(36) not null primary key,
    case_no varchar(40) not null,
    task_id varchar(64) not null,
    revision int not null,
    class_id varchar(64) not null,
    class_name varchar(200) not null,
    inspected_on date not null,
    present_count int not null,
    hours_checked decimal(5, 1) not null,
    in_order boolean not null,
    finding varchar(2000) not null,
    place varchar(200),
    inspector varchar(36) not null,
    inspector_name varchar(100) not null,
    inspector_unit varchar(200) not null,
    recorded_at datetime(3) not null,
    constraint uq_inspection unique (task_id, revision),
    constraint fk_inspection_case foreign key (case_no) references case_file (case_no)
);
create index ix_inspection_case on inspection (case_no, inspected_on);
