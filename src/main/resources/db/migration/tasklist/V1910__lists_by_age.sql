-- The longest waiting come first in the order of the index. Numbers have no index of their own: who lists
-- by number reads the open items of the own queues, and every write would pay for one more index.
create index work_item_by_queue_age on work_item (queue, opened_at, id) where state = 'OPEN';
