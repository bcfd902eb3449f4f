-- Every completion asks for the sub-tasks of the task; the shipped schema has no index for that question.
create index act_idx_task_parent on act_ru_task (parent_task_id_);
