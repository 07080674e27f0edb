-- 核查异议: what an officer found out about an objection; until then it stands against the approval
alter table public_objection add column examined_at datetime(3);
alter table public_objection add column examined_by_name varchar(100);
alter table public_objection add column finding varchar(500);
