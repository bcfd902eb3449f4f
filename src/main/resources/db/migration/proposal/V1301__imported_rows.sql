-- Rows of imported workbooks, so that importing one again doubles nothing.
create table imported_row (
  session_id uuid not null references session (id),
  fingerprint text not null,
  signer_key uuid not null,
  number text,
  proposal_id uuid not null references proposal (id),
  primary key (session_id, fingerprint)
);
create unique index imported_row_number on imported_row (session_id, signer_key, number) where number is not null;
