-- Whether promises were kept: campaigns, look-backs, what departments reported and what was found.

create table look_back_campaign (
  id uuid primary key,
  version integer not null,
  committee_id uuid not null references committee (id),
  name text not null,
  promises_due_from date,
  promises_due_to date,
  class_b boolean not null,
  sample_percent integer not null check (sample_percent between 0 and 100),
  -- the draw can be repeated from this number
  seed bigint not null,
  opened_by uuid not null references person (id),
  opened_at timestamptz not null,
  stopped_at timestamptz,
  stop_reason text not null,
  check ((promises_due_from is null) = (promises_due_to is null))
);
create index look_back_campaign_by_committee on look_back_campaign (committee_id, id);

create table look_back (
  id uuid primary key,
  version integer not null,
  campaign_id uuid not null references look_back_campaign (id),
  committee_id uuid not null references committee (id),
  proposal_id uuid not null references proposal (id),
  department_id uuid not null references department (id),
  assignment_id uuid not null references assignment (id),
  picked_by text not null check (picked_by in ('BY_HAND', 'PROMISE_DUE', 'CLASS_B', 'SAMPLE')),
  state text not null check (state in (
    'REPORTING', 'VERIFYING', 'CONFIRMING', 'DISPUTED', 'SETTLED', 'CONCLUDED', 'STOPPED')),
  due_day date not null,
  due_original_day date not null,
  due_rule text not null,
  due_amount integer not null,
  due_unit text not null,
  due_start date not null,
  reports integer not null,
  returns integer not null,
  question text not null,
  verdict text check (verdict in ('KEPT', 'NEW_DATE', 'NOT_KEPT', 'CANNOT_BE_KEPT')),
  site_visit text not null,
  proposer_id uuid references person (id),
  objection text not null,
  ruling text not null,
  by_silence boolean not null,
  reopened boolean not null,
  stop_reason text not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  check ((state in ('CONCLUDED', 'STOPPED')) = (ended_at is not null)),
  check (state not in ('CONFIRMING', 'DISPUTED', 'SETTLED', 'CONCLUDED') or verdict is not null),
  check (not reopened or (state = 'CONCLUDED' and verdict = 'NOT_KEPT'))
);
create unique index look_back_one_open on look_back (proposal_id, department_id)
  where state not in ('CONCLUDED', 'STOPPED');
create index look_back_by_proposal on look_back (proposal_id, id);
create index look_back_by_campaign on look_back (campaign_id, id);
create index look_back_by_department on look_back (department_id, id);
create index look_back_by_committee on look_back (committee_id, assignment_id);
create index look_back_open on look_back (state, id) where state not in ('CONCLUDED', 'STOPPED');

create table look_back_promise (
  -- the promises are written before their look-back, whose row tells everybody that they are there
  look_back_id uuid not null references look_back (id) deferrable initially deferred,
  commitment_id uuid not null references commitment (id),
  promise text not null,
  due_on date not null,
  found text check (found in ('OPEN', 'KEPT', 'PARTLY_KEPT', 'NOT_KEPT', 'CANNOT_BE_KEPT')),
  new_date date,
  primary key (look_back_id, commitment_id)
);
create index look_back_promise_by_commitment on look_back_promise (commitment_id);

create table look_back_report (
  look_back_id uuid not null references look_back (id),
  number integer not null check (number > 0),
  summary text not null,
  actor_id uuid references person (id),
  on_behalf_of uuid references person (id),
  channel text not null,
  at timestamptz not null,
  primary key (look_back_id, number)
);

create table look_back_promise_report (
  look_back_id uuid not null,
  number integer not null,
  commitment_id uuid not null references commitment (id),
  progress text not null,
  evidence text not null,
  claimed text not null check (
    claimed in ('OPEN', 'KEPT', 'PARTLY_KEPT', 'NOT_KEPT', 'CANNOT_BE_KEPT')),
  primary key (look_back_id, number, commitment_id),
  foreign key (look_back_id, number) references look_back_report (look_back_id, number)
);
create index look_back_promise_report_by_commitment
  on look_back_promise_report (look_back_id, commitment_id, number);
