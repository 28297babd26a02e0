-- What sold nothing in 30 days has not changed by a ratio: it ranks among the others as level.
drop index forecast_of_record_rank;
alter table forecast_of_record add column rank double precision not null
  generated always as (case when last30 > 0 then change * probability else 0 end) stored;
create index forecast_of_record_rank on forecast_of_record (rank, item_id);

-- Of what never sold and is not in the catalogue there is nothing to forecast by.
delete from forecast_of_record f using item i
where i.id = f.item_id and i.version is null and i.first_day is null;
