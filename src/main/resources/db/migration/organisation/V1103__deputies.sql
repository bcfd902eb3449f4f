-- Who stands in for whom, and when. A row stays as the record of it; what was ended early says so.
create table deputy (
  id        uuid        primary key,
  person_id uuid        not null references person (id),
  deputy_id uuid        not null references person (id),
  from_on   date        not null,
  until_on  date        not null,
  named_at  timestamptz not null,
  ended_at  timestamptz,
  check (until_on >= from_on),
  check (deputy_id <> person_id)
);
create index deputy_by_deputy on deputy (deputy_id, until_on) where ended_at is null;
create index deputy_by_person on deputy (person_id, until_on) where ended_at is null;
