-- What has text, so that those who wait for its vectors know how many are to come.
alter table review add column has_text boolean not null default false;

create index item_with_text on item (id, version) where not removed and (title is not null or description is not null);
create index catalogue_vector_version on catalogue_vector (item_id, version);
