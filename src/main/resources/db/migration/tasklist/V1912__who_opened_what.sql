-- Who opened which item when first, and on whose page it is open now. A row for each person and item: what a
-- clerk has not seen is not told by what a colleague saw, and opening a page does not touch the item itself,
-- which somebody may be about to end.
create table work_item_opening (
  person_id uuid        not null,
  item_id   uuid        not null references work_item (id),
  first_at  timestamptz not null,
  -- open on a page since; null: closed
  since     timestamptz,
  -- closed from here on unless the page says before that it is still open
  until     timestamptz not null,
  primary key (person_id, item_id)
);
create index work_item_opening_now on work_item_opening (item_id) where since is not null;
