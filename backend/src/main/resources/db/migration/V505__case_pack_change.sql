-- 改按新版本办理: a draft that moved to the version of its pack in force when it was handed in, with what changed as people were shown it
create table case_pack_change (
    seq bigint not null auto_increment primary key,
    case_no varchar(40) not null,
    from_version varchar(40) not null,
    to_version varchar(40) not null,
    in_force_from date not null,
    moved_at datetime(3) not null,
    moved_by varchar(36) not null,
    sentence varchar(1000) not null,
    differences longtext not null,
    constraint fk_case_pack_change_case foreign key (case_no) references case_file (case_no)
);
create index ix_case_pack_change_case on case_pack_change (case_no, seq);
