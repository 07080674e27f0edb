-- the engine looks for the children of every task that is completed; without this index it reads the whole table
create index ACT_IDX_TASK_PARENT on ACT_RU_TASK (PARENT_TASK_ID_);
