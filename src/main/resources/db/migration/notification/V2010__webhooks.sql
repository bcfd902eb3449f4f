-- Where events are sent to by HTTP: to a department what it is told, or everything of a committee.
create table webhook (
  id uuid primary key,
  version integer not null default 0,
  committee_id uuid not null references committee (id),
  department_id uuid references department (id),
  name text not null,
  url text not null,
  types text[] not null default '{}',
  sealed_secret text not null,
  secret_since timestamptz not null,
  former_sealed_secret text,
  former_until timestamptz,
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED')),
  paused_at timestamptz,
  paused_by_failures boolean not null default false,
  failures integer not null default 0,
  failing_since timestamptz,
  created_at timestamptz not null,
  check ((state = 'PAUSED') = (paused_at is not null)),
  check ((former_sealed_secret is null) = (former_until is null))
);
create index webhook_by_committee on webhook (committee_id);

-- One row per event and end point. Positions of one proposal rise in the order of its events; none is
-- sent while an earlier one of its end point and proposal still waits.
create table webhook_delivery (
  id uuid primary key,
  position bigint not null generated always as identity unique,
  webhook_id uuid not null references webhook (id) on delete cascade,
  event_id uuid not null,
  proposal_id uuid,
  order_key uuid not null generated always as (coalesce(proposal_id, event_id)) stored,
  type text not null,
  body text not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
  failures integer not null default 0,
  trying_since timestamptz,
  due_at timestamptz not null,
  lease uuid,
  leased_until timestamptz,
  created_at timestamptz not null,
  settled_at timestamptz,
  unique (webhook_id, event_id),
  check ((state = 'WAITING') = (settled_at is null)),
  check ((lease is null) = (leased_until is null))
);
create index webhook_delivery_waiting on webhook_delivery (webhook_id, order_key, position) where state = 'WAITING';
create index webhook_delivery_due on webhook_delivery (due_at) where state = 'WAITING';
create index webhook_delivery_given_up on webhook_delivery (webhook_id) where state = 'GIVEN_UP';
create index webhook_delivery_settled on webhook_delivery (settled_at) where state <> 'WAITING';
create index webhook_delivery_by_webhook on webhook_delivery (webhook_id, position desc);

-- Every attempt with what came of it: an answer, or a problem that kept it from coming.
create table webhook_attempt (
  id uuid primary key,
  delivery_id uuid not null references webhook_delivery (id) on delete cascade,
  at timestamptz not null,
  took_ms integer not null,
  status integer,
  answer text,
  problem text,
  check (num_nonnulls(status, problem) = 1)
);
create index webhook_attempt_by_delivery on webhook_attempt (delivery_id, id);
