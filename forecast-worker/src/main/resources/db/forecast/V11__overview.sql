-- What the items of a part of a run sold and are expected to sell, added up, as JSON.
alter table record_partition add column sums text;

-- What the shop had of the item by the cutoff, in thousandths of a unit; null: never told.
alter table forecast_of_record add column on_hand bigint;

create index forecast_of_record_change on forecast_of_record (change, item_id);
create index forecast_of_record_demand on forecast_of_record (next30, item_id);
create index forecast_of_record_rank on forecast_of_record ((change * probability), item_id);
create index review_day on review (day);

-- The newest run is made once more, which fills them in.
delete from record_run where run_id = (select run_id from record_run order by created_at desc, run_id limit 1);
