-- The transaction that last changed what an item is found by: each replica's index follows it.
alter table item add column changed_in xid8 not null default pg_current_xact_id();

create index item_change on item (changed_in, id);

-- The words of a review's text, as in its row of vectors; null where none came with it.
alter table review_vector add column words text;
