-- how the day due was computed, and whether there is one that nobody can compute yet
alter table inbox_row add column due_text varchar(400);
alter table inbox_row add column due_unknown boolean default false not null;
