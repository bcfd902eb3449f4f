-- Events that were worked on, so that none is twice.
create table received_event (
  event_id uuid primary key,
  received_at timestamptz not null
);

-- What people and departments are told. A notice of a department is read for all its people when one of
-- them read it. Ids rise with time, so they are the order of the inbox too.
create table notice (
  id uuid primary key,
  event_id uuid not null,
  person_id uuid references person (id),
  department_id uuid references department (id),
  recipient_id uuid not null generated always as (coalesce(person_id, department_id)) stored,
  proposal_id uuid not null,
  event_type text not null,
  text text not null,
  arguments text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  read_at timestamptz,
  read_by uuid references person (id),
  check (num_nonnulls(person_id, department_id) = 1),
  unique (event_id, recipient_id)
);
create index notice_inbox on notice (recipient_id, id desc);
create index notice_unread on notice (recipient_id, id desc) where read_at is null;
create index notice_by_proposal on notice (proposal_id);

-- Messages that could not be understood.
create table dead_letter (
  id uuid primary key,
  topic text not null,
  partition integer not null,
  record_offset bigint not null,
  record_time timestamptz not null,
  message_key text,
  type text,
  headers text not null,
  payload bytea,
  reason text not null,
  recorded_at timestamptz not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
  settled_at timestamptz,
  settled_by uuid references person (id),
  remark text not null default '',
  unique (topic, partition, record_offset, record_time)
);
create index dead_letter_open on dead_letter (id) where state = 'OPEN';
