-- What sold nothing in 30 days has nothing to have changed from; it ranks among the others as level.
drop index forecast_of_record_rank;
alter table forecast_of_record drop column rank;
alter table forecast_of_record alter column change drop not null;
update forecast_of_record set change = null where last30 = 0;
alter table forecast_of_record add column rank double precision not null
  generated always as (coalesce(change * probability, 0)) stored;
create index forecast_of_record_rank on forecast_of_record (rank, item_id);
