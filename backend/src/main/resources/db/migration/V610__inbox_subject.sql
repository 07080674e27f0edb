-- subject 办理对象 of the task, such as one class
alter table inbox_row add column subject varchar(64);
alter table inbox_row add column subject_name varchar(200);
