-- What departments do with an assigned proposal.

create table assignment (
  id uuid primary key,
  version integer not null,
  proposal_id uuid not null references proposal (id),
  committee_id uuid not null references committee (id),
  department_id uuid not null references department (id),
  role text not null check (role in ('LEAD', 'CO', 'SEPARATE')),
  round integer not null check (round > 0),
  state text not null check (state in (
    'AWAITING_CLAIM', 'RETURN_REQUESTED', 'IN_HANDLING', 'AWAITING_APPROVAL', 'AWAITING_AUDIT',
    'REPLIED', 'OPINION_GIVEN', 'OPINION_LAPSED', 'RETURNED')),
  added boolean not null,
  remark text not null,
  assigned_at timestamptz not null,
  claim_day date not null,
  claim_original_day date not null,
  claim_rule text not null,
  claim_amount integer not null,
  claim_unit text not null,
  claim_start date not null,
  due_day date not null,
  due_original_day date not null,
  due_rule text not null,
  due_amount integer not null,
  due_unit text not null,
  due_start date not null,
  -- the ruling, approval or audit under way
  step_day date,
  step_original_day date,
  step_rule text,
  step_amount integer,
  step_unit text,
  step_start date,
  claimed_by uuid references person (id),
  claimed_at timestamptz,
  deemed_claimed boolean not null,
  plan_measures text,
  plan_responsible text,
  plan_reply_on date,
  send_backs integer not null,
  returns_before integer not null,
  finished_at timestamptz
);
-- a department takes one part in a round; whoever returned it may come back in another part
create unique index assignment_once_per_round
  on assignment (proposal_id, round, department_id) where state <> 'RETURNED';
create index assignment_by_proposal on assignment (proposal_id, round);
create index assignment_by_department on assignment (department_id, id);
create index assignment_open on assignment (committee_id, due_day)
  where state in (
    'AWAITING_CLAIM', 'RETURN_REQUESTED', 'IN_HANDLING', 'AWAITING_APPROVAL', 'AWAITING_AUDIT');

create table return_request (
  assignment_id uuid primary key references assignment (id),
  version integer not null,
  proposal_id uuid not null,
  department_id uuid not null,
  reason text not null,
  suggested_department_id uuid references department (id),
  requested_by uuid not null references person (id),
  requested_at timestamptz not null,
  state text not null check (state in ('OPEN', 'UPHELD', 'REFUSED')),
  ruling_reason text not null,
  replacement_id uuid references assignment (id),
  ruled_at timestamptz
);
create index return_request_by_proposal on return_request (proposal_id);

create table further_department_request (
  id uuid primary key,
  version integer not null,
  assignment_id uuid not null references assignment (id),
  proposal_id uuid not null,
  committee_id uuid not null,
  department_id uuid not null,
  requested_department_id uuid not null references department (id),
  reason text not null,
  requested_by uuid not null references person (id),
  requested_at timestamptz not null
);
create index further_department_request_by_assignment on further_department_request (assignment_id);
create index further_department_request_by_committee
  on further_department_request (committee_id, requested_at);

create table extension (
  id uuid primary key,
  version integer not null,
  assignment_id uuid not null references assignment (id),
  proposal_id uuid not null,
  committee_id uuid not null,
  department_id uuid not null,
  until_day date not null,
  reason text not null,
  requested_by uuid not null references person (id),
  requested_at timestamptz not null,
  ruling_day date not null,
  ruling_original_day date not null,
  ruling_rule text not null,
  ruling_amount integer not null,
  ruling_unit text not null,
  ruling_start date not null,
  state text not null check (state in ('OPEN', 'GRANTED', 'REFUSED', 'OVERTAKEN')),
  granted_until date,
  ruling_reason text not null,
  ruled_by uuid references person (id),
  ruled_at timestamptz
);
create unique index extension_one_open on extension (assignment_id) where state = 'OPEN';
create index extension_by_assignment on extension (assignment_id);
create index extension_by_proposal on extension (proposal_id);
create index extension_open on extension (committee_id, ruling_day) where state = 'OPEN';

create table contact (
  id uuid primary key,
  version integer not null,
  assignment_id uuid not null references assignment (id),
  proposal_id uuid not null,
  committee_id uuid not null,
  department_id uuid not null,
  proposer_id uuid not null references person (id),
  mode text not null check (mode in (
    'FACE_TO_FACE', 'SYMPOSIUM', 'TELEPHONE', 'E_MAIL', 'LETTER', 'OTHER')),
  phase text not null check (phase in ('BEFORE', 'DURING', 'AFTER')),
  held_on date not null,
  place text not null,
  participants text not null,
  summary text not null,
  recorded_by uuid not null references person (id),
  recorded_at timestamptz not null,
  due_day date not null,
  due_original_day date not null,
  due_rule text not null,
  due_amount integer not null,
  due_unit text not null,
  due_start date not null,
  state text not null check (state in ('UNCONFIRMED', 'CONFIRMED', 'DISPUTED')),
  comment text not null,
  answered_at timestamptz
);
create index contact_by_proposal on contact (proposal_id, id);
create index contact_by_assignment on contact (assignment_id);
create index contact_unconfirmed on contact (committee_id, due_day) where state = 'UNCONFIRMED';

create table co_opinion (
  assignment_id uuid primary key references assignment (id),
  version integer not null,
  proposal_id uuid not null,
  department_id uuid not null,
  round integer not null,
  opinion text not null,
  given_by uuid not null references person (id),
  given_at timestamptz not null
);
create index co_opinion_by_proposal on co_opinion (proposal_id);

-- One version of a reply. Answers and promises are kept as they were written; rows that figures
-- count are made of them once, at delivery.
create table reply (
  id uuid primary key,
  version integer not null,
  assignment_id uuid not null references assignment (id),
  proposal_id uuid not null,
  committee_id uuid not null,
  department_id uuid not null,
  round integer not null,
  number integer not null check (number > 0),
  state text not null check (state in (
    'DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED', 'SENT_BACK', 'DELIVERED')),
  result_class text check (result_class in ('A', 'B', 'C')),
  original_class text check (original_class in ('A', 'B', 'C')),
  opening text not null,
  reason text not null,
  answers text not null,
  promises text not null,
  document_number text not null,
  may_be_published boolean not null,
  submitted_by uuid references person (id),
  submitted_at timestamptz,
  approved_by uuid references person (id),
  approved_at timestamptz,
  remark text not null,
  delivered_at timestamptz,
  unique (assignment_id, number)
);
create index reply_by_proposal on reply (proposal_id);
create index reply_delivered on reply (committee_id, delivered_at) where state = 'DELIVERED';

create table reply_answer (
  reply_id uuid not null references reply (id),
  suggestion_id uuid not null,
  proposal_id uuid not null,
  committee_id uuid not null,
  outcome text not null check (outcome in ('ADOPTED', 'PARTLY', 'EXPLAINED')),
  primary key (reply_id, suggestion_id)
);
create index reply_answer_by_proposal on reply_answer (proposal_id);

create table commitment (
  id uuid primary key,
  version integer not null,
  proposal_id uuid not null,
  committee_id uuid not null,
  assignment_id uuid not null references assignment (id),
  department_id uuid not null,
  suggestion_id uuid,
  promise text not null,
  due_on date not null,
  original_due_on date not null,
  state text not null check (state in (
    'OPEN', 'KEPT', 'PARTLY_KEPT', 'NOT_KEPT', 'CANNOT_BE_KEPT')),
  made_at timestamptz not null,
  settled_at timestamptz
);
create index commitment_by_proposal on commitment (proposal_id, due_on);
create index commitment_by_due_day on commitment (committee_id, due_on);
create index commitment_by_department on commitment (department_id, due_on);
