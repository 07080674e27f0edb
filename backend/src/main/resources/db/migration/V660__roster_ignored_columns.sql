-- titles of columns that the roster does not have, sealed like the name of the file; null where there is none
alter table roster_import add column ignored_columns varchar(4000) null;
