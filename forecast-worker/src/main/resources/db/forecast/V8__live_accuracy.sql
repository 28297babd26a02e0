-- What a part of a run said and what its items looked like: its object, and counts in the bins of the model's inputs. Of its
-- forecasts the first scored_days after the cutoff were judged by what came.
alter table record_partition
  add column forecasts text,
  add column inputs text,
  add column scored_days integer not null default 0;

-- Whether it was looked at for drift.
alter table record_run add column judged boolean not null default false;

-- Sums over all items of a run that were judged so far: of its model, and of the weekday average at the same cutoff.
create table record_score (
  run_id     uuid not null references record_run on delete cascade,
  days       integer not null,
  forecaster text not null check (forecaster in ('model', 'weekday-average')),
  sums       text not null,
  primary key (run_id, days, forecaster)
);
