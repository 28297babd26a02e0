-- Why the worker itself asked for a training; null where somebody else did.
alter table training add column reason text;

-- The trainings that the worker asked for, with the closed day at which it did.
create table retraining (
    training_id text primary key references training (id),
    cutoff date not null,
    cause text not null,
    asked_at timestamptz not null
);
