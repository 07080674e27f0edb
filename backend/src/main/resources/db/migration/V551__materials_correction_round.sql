-- 材料: the round of correction in which a file came; 0 before the first, so that a demanded file is known to be newer than the demand
alter table material_file add column correction_round int not null default 0;
