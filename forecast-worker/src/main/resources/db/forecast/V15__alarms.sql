-- What was told of an item: the trend class that it is in, since which cutoff (null: none was clear yet), and whether its stock
-- was told not to last, at which cutoff last.
create table item_alarm (
  item_id     text collate "C" primary key,
  trend       text,
  trend_since date,
  stock_low   boolean not null,
  stock_told  date
);

-- Whether its items were looked at for what to tell of them.
alter table record_partition add column watched boolean not null default false;
