-- What was reminded of: each step of a thing once per kind and due day, also when it was sent back and waits again.
create table due_reminder (
  subject_id uuid not null,
  step text not null,
  kind text not null check (kind in ('SOON', 'TODAY', 'OVERDUE', 'LONG_OVERDUE')),
  due_on date not null,
  told_at timestamptz not null,
  primary key (subject_id, step, kind, due_on)
);
