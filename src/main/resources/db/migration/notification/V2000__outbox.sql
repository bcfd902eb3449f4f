-- What is to be sent to Kafka, written in the transaction that made it true. Positions of one key rise
-- in the order of the commits; of different keys they do not.
create table outbox (
  position bigint generated always as identity primary key,
  event_id uuid not null unique,
  message_key uuid not null,
  topic text not null,
  type text not null,
  data text not null,
  traceparent text,
  occurred_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  retry_at timestamptz,
  failure text
);
create index outbox_unsent on outbox (position) where sent_at is null;
create index outbox_refused on outbox (message_key) where sent_at is null and retry_at is not null;
create index outbox_by_key on outbox (message_key, position);
