-- What the supplier of an item asks; null: not told. The cost is in the reporting currency.
alter table item add column cost numeric, add column lead_time_days integer, add column pack_size integer,
  add column minimum_order integer, add column shelf_life_days integer;

-- Thousandths of a unit on their way; null: not told.
alter table stock_observation add column on_order bigint;
alter table forecast_of_record add column on_order bigint;

create index forecast_of_record_cover
  on forecast_of_record (((on_hand + coalesce(on_order, 0)) / nullif(next30, 0)), item_id);
