-- Messages that the worker could not handle, taken from its dead-letter queues. The same message is one row however often it
-- fails; it waits until it is replayed.
create table dead_letter (
    position bigint generated always as identity primary key,
    id uuid not null unique default gen_random_uuid(),
    queue text not null,
    body bytea not null,
    body_sha256 bytea not null generated always as (sha256(body)) stored,
    type text,
    reason text not null,
    rule text,
    attempts bigint not null,
    times integer not null default 1,
    first_time timestamptz not null,
    last_time timestamptz not null,
    replayed_at timestamptz,
    unique (queue, body_sha256)
);

create index dead_letter_waiting on dead_letter (queue, position) where replayed_at is null;
