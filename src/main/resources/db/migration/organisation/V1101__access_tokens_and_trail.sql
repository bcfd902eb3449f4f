-- Personal access tokens: only the SHA-256 hash of a token is kept.
create table access_token (
  id uuid primary key,
  person_id uuid not null references person (id),
  name text not null,
  hash bytea not null unique,
  hint text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index access_token_by_person on access_token (person_id);

-- What administrators did, and what happened to accounts. Rows are only ever added.
create table administration_entry (
  id uuid primary key,
  committee_id uuid not null references committee (id),
  at timestamptz not null,
  actor_id uuid references person (id),
  channel text not null,
  deed text not null,
  subject_id uuid,
  detail text not null
);
create index administration_entry_by_committee on administration_entry (committee_id, id desc);
