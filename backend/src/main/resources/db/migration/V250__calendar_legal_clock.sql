-- the demo's clock: how far legal time lies from the machine's time; empty in production
create table legal_clock (
    id int not null primary key,
    offset_millis bigint not null
);
