-- The current version of each key of every kind but sales.
alter table catalogue_row rename to versioned_row;
alter index catalogue_row_pkey rename to versioned_row_pkey;
