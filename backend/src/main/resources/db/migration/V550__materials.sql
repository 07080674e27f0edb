-- 材料: sealed objects, the files that point to them, and one row per case that is locked while its files change
create table material_object (
    id varchar(36) not null,
    case_no varchar(32) not null,
    sha256 char(64) not null,
    bytes bigint not null,
    sealed_key varchar(500) not null,
    created_at datetime(3) not null,
    primary key (id)
);
create index ix_material_object_case on material_object (case_no, sha256);

create table material_file (
    id varchar(36) not null,
    case_no varchar(32) not null,
    material_id varchar(80) not null,
    subject_key varchar(40) not null,
    object_id varchar(36) not null,
    file_name varchar(2000) not null,
    media_type varchar(120) not null,
    bytes bigint not null,
    sha256 char(64) not null,
    uploaded_at datetime(3) not null,
    uploaded_by varchar(36) not null,
    uploaded_by_name varchar(60) not null,
    removed_at datetime(3) null,
    removed_by varchar(36) null,
    primary key (id),
    constraint fk_material_file_object foreign key (object_id) references material_object (id)
);
create index ix_material_file_case on material_file (case_no, material_id, subject_key);
create index ix_material_file_object on material_file (object_id);

create table material_quota (
    case_no varchar(32) not null,
    files int not null,
    bytes bigint not null,
    primary key (case_no)
);
