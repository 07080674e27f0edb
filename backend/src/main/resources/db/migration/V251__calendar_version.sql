-- how often the working calendar was changed; a deadline names the version that it was computed with
create table calendar_version (
    id int not null primary key,
    version bigint not null
);
insert into calendar_version (id, version) values (1, 1);
