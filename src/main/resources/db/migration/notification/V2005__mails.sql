-- What people want to be told by mail; without a row the default of the group holds.
create table notice_preference (
  person_id uuid not null references person (id),
  notice_group text not null check (notice_group in ('WORK', 'DEADLINE', 'PROGRESS')),
  mail text not null check (mail in ('AT_ONCE', 'DIGEST', 'NONE')),
  primary key (person_id, notice_group)
);

-- When and in which language; quiet hours may go over midnight, and are none when both are the same.
create table mail_habit (
  person_id uuid primary key references person (id),
  language text not null check (language in ('zh', 'en')),
  quiet_from smallint not null check (quiet_from between 0 and 23),
  quiet_until smallint not null check (quiet_until between 0 and 23),
  digest_hour smallint not null check (digest_hour between 0 and 23)
);

-- How far notices were looked through for mails: one row, locked by the node that is at it.
create table mail_progress (
  id smallint primary key check (id = 1),
  position bigint not null
);

-- Mails to be sent. What they say is read from the notices when they are sent.
create table mail (
  id uuid primary key,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('AT_ONCE', 'DIGEST')),
  digest_day date,
  state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DROPPED', 'GIVEN_UP')),
  due_at timestamptz not null,
  attempts integer not null default 0,
  failure text,
  created_at timestamptz not null,
  settled_at timestamptz,
  check ((kind = 'DIGEST') = (digest_day is not null)),
  unique (person_id, digest_day)
);
create index mail_due on mail (due_at, id) where state = 'WAITING';
create index mail_of_person on mail (person_id) where state = 'WAITING';
create index mail_settled on mail (settled_at) where settled_at is not null;

-- Which notice goes to whom, each once; those without a mail wait for the next digest.
create table mailed_notice (
  notice_id uuid not null references notice (id),
  person_id uuid not null references person (id),
  notice_group text not null,
  mail_id uuid references mail (id),
  primary key (notice_id, person_id)
);
create index mailed_notice_waiting on mailed_notice (person_id) where mail_id is null;
create index mailed_notice_of_mail on mailed_notice (mail_id) where mail_id is not null;
