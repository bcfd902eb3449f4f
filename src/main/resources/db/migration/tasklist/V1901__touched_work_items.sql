-- When an item was opened, taken, handed over, moved or ended last, so that open lists can follow.
alter table work_item add column touched_at timestamptz;
create index work_item_touched on work_item (touched_at) where touched_at is not null;
