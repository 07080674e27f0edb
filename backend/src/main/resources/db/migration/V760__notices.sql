-- 公示: what is published is a projection of its own; no column can hold a full number of a person
create table notice_counter (
    region varchar(6) not null,
    notice_year int not null,
    last_no int not null,
    primary key (region, notice_year)
);

create table public_notice (
    id varchar(36) not null,
    case_no varchar(40) not null,
    state varchar(10) not null,
    template_id varchar(100) not null,
    working_days varchar(100) not null,
    clause varchar(200) null,
    title varchar(200) not null,
    service_title varchar(200) not null,
    legal_basis varchar(500) not null,
    applicant_name varchar(200) not null,
    region varchar(6) not null,
    persons int not null,
    total decimal(16,2) null,
    prepared_at datetime(3) not null,
    site varchar(200) null,
    url varchar(500) null,
    document_no varchar(100) null,
    contact_phone varchar(40) null,
    contact_address varchar(200) null,
    index_no varchar(40) null,
    publisher varchar(200) null,
    issued_on date null,
    published_on date null,
    ends_on date null,
    counted_days int null,
    period_text varchar(500) null,
    published_at datetime(3) null,
    published_by varchar(36) null,
    published_by_name varchar(100) null,
    closed_at datetime(3) null,
    document_id varchar(36) null,
    primary key (id),
    constraint public_notice_index_no unique (index_no),
    constraint public_notice_period check (state = 'DRAFT' or closed_at is not null or (published_on is not null and ends_on >= published_on))
);
create index ix_public_notice_case on public_notice (case_no, prepared_at);
create index ix_public_notice_open on public_notice (state, ends_on, published_on);

create table public_notice_row (
    notice_id varchar(36) not null,
    seq int not null,
    name_masked varchar(60) not null,
    id_tail varchar(4) not null,
    class_name varchar(200) not null,
    level_name varchar(60) not null,
    amount decimal(16,2) null,
    primary key (notice_id, seq),
    constraint public_notice_row_masked check (name_masked like '%*%'),
    constraint public_notice_row_of_notice foreign key (notice_id) references public_notice (id)
);

-- 异议: who objects, how to reach him and what he says are sealed; the address he came from is kept as a keyed index only
create table public_objection (
    id varchar(36) not null,
    notice_id varchar(36) not null,
    receipt_no varchar(40) not null,
    name varchar(1000) not null,
    contact varchar(1000) not null,
    facts longtext not null,
    received_at datetime(3) not null,
    primary key (id),
    constraint public_objection_receipt unique (receipt_no),
    constraint public_objection_of_notice foreign key (notice_id) references public_notice (id)
);
create index ix_public_objection_notice on public_objection (notice_id, received_at);

create table objection_attempt (
    client_index varchar(100) not null,
    window_from datetime(3) not null,
    tries int not null,
    primary key (client_index)
);

-- 送达: one row for each document that goes to the applicant
create table delivery (
    id varchar(36) not null,
    case_no varchar(40) not null,
    document_id varchar(36) not null,
    recipient varchar(200) not null,
    delivered_at datetime(3) not null,
    opened_at datetime(3) null,
    opened_by varchar(36) null,
    opened_by_name varchar(100) null,
    primary key (id),
    constraint delivery_of_document unique (document_id)
);
create index ix_delivery_case on delivery (case_no, delivered_at);

-- 归档: the sealed zip lies in the archive folder under the id
create table case_archive (
    id varchar(36) not null,
    case_no varchar(40) not null,
    clause varchar(200) null,
    state varchar(10) not null,
    requested_at datetime(3) not null,
    tries int not null,
    built_at datetime(3) null,
    file_id varchar(36) null,
    sealed_key varchar(500) null,
    bytes bigint not null,
    entries int not null,
    sha256 char(64) null,
    failure varchar(500) null,
    primary key (id),
    constraint case_archive_of_case unique (case_no)
);
