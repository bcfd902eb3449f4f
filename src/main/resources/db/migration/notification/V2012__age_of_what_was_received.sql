-- Rows come in the order of time, so a few bytes per thousands of them find the old ones.
create index received_event_by_age on received_event using brin (received_at);
create index received_command_by_age on received_command using brin (answered_at);
