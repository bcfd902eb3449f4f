-- A list with its filter and order under a name: somebody's own, or shown to everybody who takes from one queue.
create table saved_view (
  id          uuid primary key,
  owner_id    uuid        not null references person (id),
  -- the queue whose people see it too; null: nobody but the owner
  shared_with text,
  name        text        not null,
  list        text        not null check (list in ('OPEN', 'CLAIMABLE', 'MINE', 'TEAM', 'DONE')),
  sort        text        not null check (sort in ('DUE', 'AGE', 'NUMBER')),
  -- JSON
  filter      text        not null,
  created_at  timestamptz not null,
  version     integer     not null,
  unique (owner_id, name)
);
create index saved_view_shared on saved_view (shared_with) where shared_with is not null;
