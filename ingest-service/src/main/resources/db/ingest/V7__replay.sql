-- What a replay builds in. At the swap each changes places with the table of its name.
create table sale_next (like sale including all);
create table sale_past_next (like sale_past including all);
create table versioned_row_next (like versioned_row including all);
create table versioned_row_past_next (like versioned_row_past including all);
create table exchange_rate_next (like exchange_rate including all);

-- A generation of rows that is built of raw ones by the rules of its day.
create table replay (
    id uuid primary key,
    generation integer not null unique,
    from_day date not null,
    -- those that are read again
    kinds text[] not null,
    state text not null check (state in ('waiting', 'building', 'swapped', 'done', 'failed')),
    -- position of the first group that is read again
    from_position bigint not null,
    -- position of the next group to be read; after the swap the position at which it was
    next_position bigint not null,
    rows_read bigint not null default 0,
    newly_accepted bigint not null default 0,
    newly_rejected bigint not null default 0,
    -- keys that hold something else than before; known once the old generation is dropped
    changed_keys bigint,
    reason text,
    created_at timestamptz not null default now(),
    ended_at timestamptz
);
create unique index replay_under_way on replay ((true)) where state in ('waiting', 'building');

-- The order in which batches were made, of which those of a replay have no sequence until they are taken into use.
alter table batch add column made bigint generated always as identity;
-- Position of the group that it was made of: where a replay begins before it, it is out.
alter table batch add column position bigint not null default -1;

alter table snapshot add column generation integer not null default 0;
alter table snapshot drop constraint snapshot_pkey;
alter table snapshot add primary key (generation, sequence, calendar_sequence);
