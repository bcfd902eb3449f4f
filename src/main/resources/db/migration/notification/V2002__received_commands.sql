-- Commands of other systems that were answered, so that none is carried out twice.
create table received_command (
  id uuid primary key,
  account_id uuid not null references system_account (person_id),
  type text not null,
  body_hash bytea not null,
  outcome text not null check (outcome in ('ACCEPTED', 'REFUSED')),
  code text,
  proposal_id uuid,
  answered_at timestamptz not null,
  check ((outcome = 'REFUSED') = (code is not null))
);
create index received_command_by_account on received_command (account_id, answered_at desc, id desc);
