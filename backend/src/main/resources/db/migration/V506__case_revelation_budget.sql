-- how many masked values a person has seen in full within the hour that began with the first of them
create table case_revelation_budget (
    person_id varchar(36) not null primary key,
    window_start datetime(3) not null,
    used int not null
);
