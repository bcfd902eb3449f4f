-- Accounts of other systems: people of a department without a password of their own.
create table system_account (
  person_id uuid primary key references person (id),
  created_at timestamptz not null
);

-- What they sign their messages with, sealed. The latest secret has no end; the one before it counts for
-- a while longer.
create table system_secret (
  id uuid primary key,
  person_id uuid not null references system_account (person_id),
  sealed text not null,
  created_at timestamptz not null,
  valid_until timestamptz
);
create index system_secret_by_account on system_secret (person_id);
create unique index system_secret_latest on system_secret (person_id) where valid_until is null;
