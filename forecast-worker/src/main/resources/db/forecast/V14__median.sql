-- The median of the 30 days after the cutoff, which items are listed and compared by.
alter table forecast_of_record add column median30 double precision;
update forecast_of_record set median30 = next30;
alter table forecast_of_record alter column median30 set not null;

drop index forecast_of_record_demand;
create index forecast_of_record_demand on forecast_of_record (median30, item_id);

-- The newest run is made once more, which fills it in.
delete from record_run where run_id = (select run_id from record_run order by created_at desc, run_id limit 1);
