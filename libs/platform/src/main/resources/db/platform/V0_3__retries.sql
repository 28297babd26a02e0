-- Messages whose handling failed for now: each goes back to its queue when its time has come. The same message is one row
-- however often it fails; one that was sent back and did not fail again is forgotten after a day.
create table retry (
    id uuid primary key default gen_random_uuid(),
    queue text not null,
    body bytea not null,
    body_sha256 bytea not null generated always as (sha256(body)) stored,
    reason text not null,
    -- how often it was tried, all rounds together
    attempts bigint not null,
    -- how often it came here
    rounds integer not null default 1,
    first_time timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    unique (queue, body_sha256)
);

create index retry_due on retry (next_attempt_at) where sent_at is null;
create index retry_sent on retry (sent_at) where sent_at is not null;
