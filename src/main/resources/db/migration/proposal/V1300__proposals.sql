-- Proposals: one narrow state row, the text apart from it, signers, numbers, review steps, timeline.

create table proposal (
  id uuid primary key,
  version integer not null,
  committee_id uuid not null references committee (id),
  session_id uuid not null references session (id),
  first_signer_id uuid not null references person (id),
  body_id uuid references body (id),
  kind text not null check (kind in ('INDIVIDUAL', 'JOINT', 'COLLECTIVE')),
  origin text not null check (origin in ('PLENARY', 'ORDINARY')),
  title text not null,
  category text check (category in ('ECONOMY', 'POLITICS', 'CULTURE', 'SOCIETY', 'ECOLOGY', 'OTHER')),
  may_be_published boolean not null,
  state text not null check (state in (
    'DRAFT', 'CO_SIGNING', 'SUBMITTED', 'RETURNED_FOR_AMENDMENT', 'UNDER_REVIEW',
    'AWAITING_ASSIGNMENT', 'MERGED', 'NOT_FILED', 'CONVERTED', 'WITHDRAWN', 'LAPSED', 'ASSIGNED',
    'IN_HANDLING', 'REPLIED', 'AWAITING_RATING', 'REHANDLING', 'JOINT_CONSULTATION', 'CLOSED',
    'ARCHIVED')),
  round integer not null check (round >= 1),
  recommended boolean not null,
  amendments integer not null,
  registration_no integer,
  registration_number text,
  case_no integer,
  case_number text,
  submitted_on date,
  filed_on date,
  closed_on date,
  due_day date,
  due_original_day date,
  due_rule text,
  due_amount integer,
  due_unit text check (due_unit in ('WORKING_DAYS', 'DAYS', 'MONTHS')),
  due_start date,
  master_id uuid references proposal (id),
  merge_final boolean not null,
  key_proposal boolean not null,
  leader_id uuid references person (id),
  dissent boolean not null,
  check ((registration_no is null) = (submitted_on is null)),
  check ((case_no is null) = (filed_on is null)),
  check (state <> 'MERGED' or master_id is not null)
) with (fillfactor = 80);

create unique index proposal_registration_no on proposal (session_id, registration_no) where registration_no is not null;
create unique index proposal_case_no on proposal (session_id, case_no) where case_no is not null;
create index proposal_by_first_signer on proposal (first_signer_id, id);
create index proposal_by_body on proposal (body_id, id) where body_id is not null;
create index proposal_by_master on proposal (master_id) where master_id is not null;

-- Written only when the proposer edits.
create table proposal_text (
  proposal_id uuid primary key references proposal (id),
  background text not null,
  analysis text not null,
  proposed_department_ids uuid[] not null
);

create table suggestion (
  id uuid primary key,
  proposal_id uuid not null references proposal (id),
  position integer not null check (position >= 1),
  text text not null,
  unique (proposal_id, position)
);

-- Everybody who signs besides the first signer, or was asked to.
create table signer (
  id uuid primary key,
  version integer not null,
  proposal_id uuid not null references proposal (id),
  person_id uuid not null references person (id),
  position integer not null check (position >= 2),
  state text not null check (state in ('INVITED', 'ACCEPTED', 'REFUSED', 'LAPSED')),
  due_on date,
  unique (proposal_id, position)
);
create unique index signer_once on signer (proposal_id, person_id) where state in ('INVITED', 'ACCEPTED');
create index signer_by_person on signer (person_id, proposal_id);

-- Last number given; updated in the transaction that uses the number, so that the series has no gap.
create table number_series (
  session_id uuid not null references session (id),
  series text not null check (series in ('REGISTRATION', 'CASE')),
  value integer not null,
  primary key (session_id, series)
) with (fillfactor = 50);

create table review_step (
  id uuid primary key,
  proposal_id uuid not null references proposal (id),
  kind text not null check (kind in ('RETURNED', 'RECOMMENDED', 'RECONSIDERED', 'DECIDED', 'MERGE_UNDONE')),
  outcome text check (outcome in ('FILE', 'MERGE', 'NOT_FILE', 'CONVERT')),
  findings text[] not null,
  reason text not null,
  master_id uuid references proposal (id),
  channel text check (channel in ('MICRO_SUGGESTION', 'OPINION_ITEM', 'MEMBER_LETTER')),
  proposed_department_ids uuid[] not null,
  actor_id uuid references person (id),
  at timestamptz not null
);
create index review_step_by_proposal on review_step (proposal_id, id);

-- One row for every event; the order of writing is the order of cause and effect. No foreign key: it
-- would lock the state row once more for each of the many events, and no proposal is ever deleted.
create table timeline_entry (
  proposal_id uuid not null,
  seq bigint generated always as identity,
  event_type text not null,
  actor_id uuid,
  on_behalf_of uuid,
  channel text not null check (channel in ('WEB', 'API', 'PAPER', 'IMPORT', 'LINK', 'SYSTEM')),
  at timestamptz not null,
  facts jsonb not null,
  primary key (proposal_id, seq)
);
