-- 退票 and 撤销: what did not stay paid, or was released and not sent. Another instruction, with a key of its own, takes its place once.
alter table payment_instruction add column replaces varchar(36);
alter table payment_instruction add column step_done boolean not null default false;
alter table payment_instruction add column closed_on date;
alter table payment_instruction add column closed_slip varchar(100);
alter table payment_instruction add column closed_reason varchar(500);
alter table payment_instruction add column closed_by_name varchar(100);
alter table payment_instruction add constraint uq_payment_replaces unique (replaces);
alter table payment_instruction add constraint fk_payment_replaces foreign key (replaces) references payment_instruction (id);
-- the bank's list was handed out: from now on only the bank can say what was not paid
alter table payment_batch add column exported_at datetime(3);
