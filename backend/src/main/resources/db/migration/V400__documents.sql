-- issued copies; the content lies in the document store under the keys, its hashes here
create table document (
    id varchar(36) not null primary key,
    case_no varchar(40) not null,
    template_id varchar(100) not null,
    title varchar(200) not null,
    copy_no int not null,
    copies int not null,
    recipient varchar(200) not null,
    created_at datetime(3) not null,
    issue_no bigint not null,
    pdf_key varchar(80) not null,
    pdf_sha256 varchar(64) not null,
    docx_key varchar(80) not null,
    docx_sha256 varchar(64) not null
);

create unique index document_of_case on document (case_no, issue_no);
