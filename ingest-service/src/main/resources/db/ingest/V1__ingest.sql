-- One row: whoever locks it is the only writer, so that sequences are in the order of commits.
create table door_state (
    only_row boolean primary key default true check (only_row),
    sequence bigint not null default 0,
    position bigint not null default 0,
    generation integer not null default 0,
    calendar_sequence bigint not null default 0,
    last_closed_day date
);
insert into door_state default values;

create table pseudonym (
    keyed_hash bytea primary key,
    pseudonym text not null,
    created_at timestamptz not null default now()
);

-- The current version of each order line; the ledger itself is in the store.
create table sale (
    id text primary key,
    version bigint not null,
    content uuid not null,
    position bigint not null,
    item_id text not null,
    quantity bigint not null,
    revenue bigint not null,
    sold_at timestamp not null,
    promotion boolean not null,
    order_id text,
    customer text,
    match_key bigint,
    reversal_seconds bigint,
    cancels text
);
create index sale_by_match_key on sale (match_key) where match_key is not null;
create index return_by_match_key on sale (match_key) where match_key is not null and quantity < 0;

-- The current version of each item and review.
create table catalogue_row (
    kind text not null,
    id text not null,
    version bigint not null,
    content uuid not null,
    primary key (kind, id)
);

create table batch (
    id uuid primary key,
    kind text not null,
    sequence bigint unique,
    generation integer not null,
    rows bigint not null,
    first_day date,
    last_day date,
    stored_at timestamptz not null default now()
);

-- Only what is named here exists.
create table stored_object (
    bucket text not null,
    key text not null,
    role text not null check (role in ('raw', 'clean', 'rejected')),
    batch_id uuid not null references batch (id),
    sha256 text not null,
    size bigint not null,
    rows bigint not null,
    primary key (batch_id, role, key)
);

create table snapshot (
    sequence bigint not null,
    calendar_sequence bigint not null,
    bucket text not null,
    key text not null,
    sha256 text not null,
    size bigint not null,
    created_at timestamptz not null default now(),
    primary key (sequence, calendar_sequence)
);

create table calendar_day (
    day date primary key,
    lines bigint not null
);
create table closed_weekday (
    weekday smallint primary key
);
create table closed_day (
    day date primary key
);
