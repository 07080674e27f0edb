-- 留存文件: files that another module keeps with a case under its own rules; they leave only through that module
alter table material_file add column kept_by varchar(40);
