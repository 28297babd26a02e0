-- One row an item: its facts as of the newest version, and its sales packed by day from first_day on
-- (zigzag varints: thousandths of a unit, thousandths of the currency, order lines). A stub has no version.
create table item (
  id         text collate "C" primary key,
  version    bigint,
  known_day  date,
  title      text,
  description text,
  category   text,
  brand      text,
  price      numeric,
  list_price numeric,
  currency   text,
  launch_day date,
  language   text,
  removed    boolean not null default false,
  first_day  date,
  units      bytea,
  revenue    bytea,
  orders     bytea
) with (fillfactor = 70);

create index item_category on item (category);

-- The part of a day's sales that the shop knew only later, so that a view as of an earlier day can leave it out.
create table late_entry (
  item_id   text collate "C" not null,
  day       date not null,
  known_day date not null,
  units     bigint not null,
  revenue   bigint not null,
  orders    bigint not null,
  primary key (item_id, day, known_day)
);

create table review (
  id      text collate "C" primary key,
  version bigint not null,
  item_id text collate "C" not null,
  day     date not null,
  rating  real,
  removed boolean not null
);

create index review_item on review (item_id, day);

create table catalogue_vector (
  item_id   text collate "C" not null,
  encoder   text not null,
  version   bigint not null,
  known_day date,
  vector    bytea not null,
  primary key (item_id, encoder)
);

create table review_vector (
  review_id text collate "C" not null,
  encoder   text not null,
  version   bigint not null,
  item_id   text collate "C" not null,
  day       date not null,
  vector    bytea not null,
  primary key (review_id, encoder)
);

create index review_vector_item on review_vector (item_id, encoder, day);

-- Sum over review_vector, so that the mean of the newest cutoff needs no row a review.
create table review_vector_sum (
  item_id text collate "C" not null,
  encoder text not null,
  reviews integer not null,
  total   bytea not null,
  primary key (item_id, encoder)
);

-- What was taken in, for status and for the quiet before a run of record. The source of rows is 'rows', of vectors
-- their encoder.
create table applied_batch (
  source     text not null,
  sequence   bigint not null,
  kind       text not null,
  row_count  bigint not null,
  applied_at timestamptz not null default now(),
  primary key (source, sequence)
);

create index applied_batch_time on applied_batch (applied_at);

create table shop_calendar (
  single     boolean primary key default true check (single),
  sequence   bigint not null,
  closed_day date not null,
  calendar   text not null,
  changed_at timestamptz not null default now()
);

create table champion (
  single     boolean primary key default true check (single),
  alias_version bigint not null,
  model_id      text not null,
  manifest      text not null,
  changed_at    timestamptz not null default now()
);

create table record_run (
  run_id        uuid primary key,
  model_id      text not null,
  cutoff        date not null,
  created_at    timestamptz not null default now(),
  unique (model_id, cutoff)
);

create table record_partition (
  run_id  uuid not null references record_run on delete cascade,
  number  integer not null,
  first_id text collate "C" not null,
  last_id  text collate "C" not null,
  done    boolean not null default false,
  primary key (run_id, number)
);

create index record_partition_open on record_partition (run_id, number) where not done;

-- The current forecast of record of an item. Change: units of the next 30 days against the last 30.
create table forecast_of_record (
  item_id      text collate "C" primary key,
  model_id     text not null,
  cutoff       date not null,
  generated_at timestamptz not null,
  label        text not null,
  probability  double precision not null,
  last30       double precision not null,
  next30       double precision not null,
  change       double precision not null,
  body         bytea not null
);

create index forecast_of_record_label on forecast_of_record (label);

-- Which weights each encoder has now: vectors of others do not compare.
create table encoder (
  name   text primary key,
  sha256 text not null
);
