-- What signers think of the handling, round by round, and the joint consultations that follow when
-- it did not satisfy.

create table rating_round (
  id uuid primary key,
  version integer not null,
  proposal_id uuid not null references proposal (id),
  round integer not null check (round > 0),
  due_day date not null,
  due_original_day date not null,
  due_rule text not null,
  due_amount integer not null,
  due_unit text not null,
  due_start date not null,
  reminded_at timestamptz,
  attitude text check (attitude in ('SATISFIED', 'BASICALLY_SATISFIED', 'UNSATISFIED', 'NO_FEEDBACK')),
  result text check (result in ('SATISFIED', 'BASICALLY_SATISFIED', 'UNSATISFIED', 'NO_FEEDBACK')),
  aggregation text check (aggregation in ('WORST', 'MAJORITY', 'FIRST_SIGNER')),
  outcome text check (outcome in ('CLOSE', 'REHANDLE', 'CONSULT')),
  rule text,
  concluded_at timestamptz,
  unique (proposal_id, round),
  check ((concluded_at is null) = (outcome is null))
);

create table rating (
  id uuid primary key,
  version integer not null,
  -- the ratings are written before their round, whose row tells everybody that they are there
  round_id uuid not null references rating_round (id) deferrable initially deferred,
  proposal_id uuid not null references proposal (id),
  round integer not null check (round > 0),
  rater_id uuid not null references person (id),
  signed_proposal_id uuid not null references proposal (id),
  first_signer boolean not null,
  state text not null check (state in ('ASKED', 'RATED', 'NO_FEEDBACK')),
  attitude text check (attitude in ('SATISFIED', 'BASICALLY_SATISFIED', 'UNSATISFIED', 'NO_FEEDBACK')),
  result text check (result in ('SATISFIED', 'BASICALLY_SATISFIED', 'UNSATISFIED', 'NO_FEEDBACK')),
  comment text not null,
  rated_at timestamptz,
  times_given integer not null,
  unique (round_id, rater_id),
  check ((state = 'ASKED') = (attitude is null)),
  check ((attitude is null) = (result is null)),
  check ((state = 'NO_FEEDBACK') = (attitude is not distinct from 'NO_FEEDBACK')),
  check ((state = 'NO_FEEDBACK') = (result is not distinct from 'NO_FEEDBACK'))
);
create index rating_by_proposal on rating (proposal_id, rater_id);
create index rating_by_signed_proposal on rating (signed_proposal_id);
create index rating_by_rater on rating (rater_id);

-- Every time a rating was given; the last one also stands in the rating itself.
create table rating_given (
  rating_id uuid not null references rating (id),
  number integer not null check (number > 0),
  attitude text not null check (attitude in ('SATISFIED', 'BASICALLY_SATISFIED', 'UNSATISFIED')),
  result text not null check (result in ('SATISFIED', 'BASICALLY_SATISFIED', 'UNSATISFIED')),
  comment text not null,
  actor_id uuid references person (id),
  on_behalf_of uuid references person (id),
  channel text not null,
  at timestamptz not null,
  primary key (rating_id, number)
);

create table joint_consultation (
  id uuid primary key,
  version integer not null,
  proposal_id uuid not null references proposal (id),
  round integer not null check (round > 0),
  due_day date not null,
  due_original_day date not null,
  due_rule text not null,
  due_amount integer not null,
  due_unit text not null,
  due_start date not null,
  held_on date,
  participants text not null,
  minutes text not null,
  outcome text check (outcome in ('AGREED', 'REHANDLE', 'DISSENT')),
  unique (proposal_id, round),
  check ((held_on is null) = (outcome is null))
);
