-- Answers to deeds sent with an Idempotency-Key, written in the transaction of the deed.
create table kept_answer (
  person_id uuid not null references person (id),
  key text not null,
  route text not null,
  body_hash bytea not null,
  status integer not null,
  location text,
  etag text,
  content_type text,
  -- null where the answer must not be kept, such as the secret of a token
  body bytea,
  kept_at timestamptz not null,
  primary key (person_id, key)
);
create index kept_answer_by_age on kept_answer (kept_at);
