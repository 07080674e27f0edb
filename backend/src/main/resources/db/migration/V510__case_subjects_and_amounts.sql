-- subject 办理对象: what a task is about within the case, such as one class; null for the case itself
alter table case_step add column subject varchar(64);
alter table case_step add column subject_name varchar(200);
-- the call activities that led to the task, outermost first, by comma
alter table case_step add column call_path varchar(500);
alter table case_opinion add column subject varchar(64);
alter table case_evaluation add column subject varchar(64);

-- amounts 申请、核定、批复、已拨付; amount is the one to show
alter table case_file add column claimed decimal(16, 2);
alter table case_file add column assessed decimal(16, 2);
alter table case_file add column approved decimal(16, 2);
alter table case_file add column paid decimal(16, 2);
-- the process whose task answers the correction that is asked for now
alter table case_file add column correcting_process varchar(120);
