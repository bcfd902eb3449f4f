-- Days that differ from what their day of the week says: the national set of each year (committee_id null) and what single committees add.
create table calendar_day (
  committee_id uuid,
  day date not null,
  kind text not null check (kind in ('HOLIDAY', 'WORKDAY')),
  name text not null check (char_length(name) between 1 and 40),
  constraint calendar_day_once unique nulls not distinct (committee_id, day)
);
