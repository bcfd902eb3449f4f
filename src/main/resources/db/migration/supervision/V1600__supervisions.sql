-- What stalls and how it is moved: reminders, supervisions, their demands and the answers to them.

create table reminder (
  id uuid primary key,
  proposal_id uuid not null references proposal (id),
  assignment_id uuid not null references assignment (id),
  department_id uuid not null references department (id),
  kind text not null check (kind in ('REMINDER', 'REMINDER_LETTER', 'SUPERVISION_ORDER')),
  due_on date not null,
  sent_at timestamptz not null,
  unique (assignment_id, kind, due_on)
);
create index reminder_by_proposal on reminder (proposal_id, sent_at);
create index reminder_by_department on reminder (department_id, sent_at);

create table supervision (
  id uuid primary key,
  version integer not null,
  proposal_id uuid not null references proposal (id),
  committee_id uuid not null references committee (id),
  department_id uuid not null references department (id),
  cause text not null check (cause in ('KEY', 'OVERDUE', 'UNSATISFIED', 'REPEATED', 'INSTRUCTED')),
  level text not null check (level in ('STAFF', 'LEADER')),
  leader_id uuid references person (id),
  state text not null check (state in (
    'TO_BE_WORDED', 'ORDERED', 'ANSWERED', 'WRITTEN_OFF', 'CANCELLED')),
  round integer not null check (round > 0),
  due_day date not null,
  due_original_day date not null,
  due_rule text not null,
  due_amount integer not null,
  due_unit text not null,
  due_start date not null,
  reason text not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  check ((level = 'LEADER') = (leader_id is not null)),
  check ((state in ('WRITTEN_OFF', 'CANCELLED')) = (ended_at is not null))
);
create unique index supervision_one_open on supervision (proposal_id, department_id)
  where state in ('TO_BE_WORDED', 'ORDERED', 'ANSWERED');
create index supervision_by_proposal on supervision (proposal_id, id);
create index supervision_by_committee on supervision (committee_id, id);
create index supervision_by_department on supervision (department_id, id);
create index supervision_open on supervision (state, id)
  where state in ('TO_BE_WORDED', 'ORDERED', 'ANSWERED');

create table supervision_demand (
  id uuid primary key,
  version integer not null,
  -- the demands are written before their supervision, whose row tells everybody that they are there
  supervision_id uuid not null references supervision (id) deferrable initially deferred,
  number integer not null check (number > 0),
  text text not null,
  due_on date not null,
  state text not null check (state in ('OPEN', 'ANSWERED', 'WRITTEN_OFF', 'DROPPED')),
  unique (supervision_id, number)
);

create table supervision_demand_answer (
  demand_id uuid not null references supervision_demand (id),
  round integer not null check (round > 0),
  text text not null,
  actor_id uuid references person (id),
  on_behalf_of uuid references person (id),
  channel text not null,
  at timestamptz not null,
  primary key (demand_id, round)
);
