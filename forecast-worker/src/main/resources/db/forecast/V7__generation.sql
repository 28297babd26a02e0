-- The replays that the state was built anew for. What is in the state: all batches up to the sequence of the newest, and those
-- after it that were taken in.
create table generation (
  generation   integer primary key,
  kinds        text[] not null,
  kept_through bigint not null,
  built_after  bigint not null,
  sequence     bigint not null,
  swapped_at   timestamptz not null default now()
);
