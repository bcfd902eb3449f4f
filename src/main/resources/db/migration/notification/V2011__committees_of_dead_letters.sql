-- Whose administrators look at it; null when the message does not tell.
alter table dead_letter add column committee_id uuid references committee (id);
update dead_letter d set committee_id = p.committee_id from proposal p where d.message_key = cast(p.id as text);
