-- The newest checkpoint in the store, as an ObjectRef in JSON; none once the training is over.
alter table training add column checkpoint text;
