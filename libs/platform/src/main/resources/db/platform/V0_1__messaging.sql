-- Messages that leave with the change that they tell of, and those already taken in.
create table outbox (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    exchange text not null,
    routing_key text not null,
    body bytea not null,
    created_at timestamptz not null default now(),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default now()
);

create table inbox (
    queue text not null,
    message_id text not null,
    received_at timestamptz not null default now(),
    primary key (queue, message_id)
);
