-- The engine takes its ids from a sequence, within the transaction that needs them. Its own generator opens a second
-- transaction for each block: as many people at once as there are connections then wait for each other.
-- Nodes of the release before may still count on from next.dbid for a while, hence the gap.
create sequence engine_id increment by 1000;
select setval('engine_id', cast(value_ as bigint) + 1000000000) from act_ge_property
 where name_ = 'next.dbid' and cast(value_ as bigint) > 1;
