-- One row for each waiting step, with everything its list shows; it stays as the history of who did what.
create table work_item (
  id             uuid primary key,
  step           text        not null,
  stage          text        not null,
  subject_id     uuid        not null,
  proposal_id    uuid        not null,
  committee_id   uuid        not null,
  department_id  uuid,
  -- who may take it: ROLE@committee, ROLE@department or PERSON@person
  queue          text        not null,
  holder_id      uuid,
  state          text        not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
  opened_at      timestamptz not null,
  -- infinity: no due day; such items sort last
  due_on         date        not null,
  closed_at      timestamptz,
  closed_by      uuid,
  closed_for     uuid,
  title          text        not null,
  number         text,
  kind           text        not null,
  origin         text        not null,
  category       text,
  key_proposal   boolean     not null,
  session_id     uuid        not null,
  version        integer     not null
);

create unique index work_item_open_once on work_item (step, subject_id) where state = 'OPEN';
create index work_item_by_queue on work_item (queue, due_on, id) where state = 'OPEN';
create index work_item_by_queue_stage on work_item (queue, stage, due_on, id) where state = 'OPEN';
create index work_item_by_holder on work_item (holder_id, due_on, id) where state = 'OPEN' and holder_id is not null;
create index work_item_by_closer on work_item (closed_by, closed_at desc, id desc) where state = 'DONE';
create index work_item_by_proposal on work_item (proposal_id, opened_at);
