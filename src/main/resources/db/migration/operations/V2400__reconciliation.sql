-- Comparisons of state, work items, processes, events and notices, and what they found.
create table reconciliation (
  id uuid primary key,
  -- the night it belongs to; null when somebody asked for it
  night date unique,
  asked_by uuid references person (id),
  ran_at timestamptz not null,
  milliseconds integer not null
);

create table reconciliation_finding (
  reconciliation_id uuid not null references reconciliation (id) on delete cascade,
  discrepancy text not null,
  -- the thing that does not fit; a text, because the engine's own are no uuids
  subject text not null,
  proposal_id uuid,
  committee_id uuid,
  primary key (reconciliation_id, discrepancy, subject)
);
