-- The order in which notices became visible: positions are given out under a lock held until the commit,
-- so whoever has seen one has seen all before it.
alter table notice add column position bigint generated always as identity;
create unique index notice_in_order on notice (position);
create index notice_since on notice (recipient_id, position);
create index notice_read_lately on notice (read_at) where read_at is not null;
