-- Ids are random enough by themselves and nobody looks a row up by them; each sending and marking paid for the index.
alter table outbox drop constraint outbox_event_id_key;
