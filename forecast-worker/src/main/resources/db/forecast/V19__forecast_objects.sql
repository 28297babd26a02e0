-- Objects that answer requests; those of runs of record are named by their partitions.
create table answered_request (
  key         text primary key,
  answered_at timestamptz not null default now()
);

create index record_partition_object on record_partition ((forecasts::jsonb ->> 'key')) where forecasts is not null;
