create table training (
    id text primary key,
    state text not null check (state in ('QUEUED', 'WAITING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    snapshot text not null,
    settings text not null,
    created_at timestamptz not null,
    accepted_at timestamptz,
    finished_at timestamptz,
    cancel_requested boolean not null default false,
    epoch integer not null default 0,
    epochs integer not null default 0,
    windows bigint not null default 0,
    loss double precision,
    validation_loss double precision,
    windows_per_second double precision,
    model_id text,
    verdict text,
    report text,
    error text,
    -- The lease: whoever holds the highest fencing token may write, until lease_until.
    owner text,
    fencing_token bigint not null default 0,
    attempts integer not null default 0,
    lease_until timestamptz
);

create index training_open on training (created_at) where state in ('QUEUED', 'WAITING', 'RUNNING');

create table model (
    id text primary key,
    kind text not null,
    training_id text not null,
    cutoff date not null,
    created_at timestamptz not null,
    manifest_ref text not null,
    manifest text not null,
    metrics text not null,
    verdict text
);

-- An alias points where its highest version does; moving it adds the next one, which only one mover can.
create table alias_move (
    alias text not null,
    version bigint not null,
    model_id text not null references model (id),
    policy text not null,
    moved_at timestamptz not null,
    -- The version to which a rollback returns.
    previous_version bigint not null,
    primary key (alias, version)
);

create table vector_object (
    key text primary key,
    batch_id text not null,
    kind text not null,
    sequence bigint not null,
    encoder text not null,
    encoder_sha256 text not null,
    object_ref text not null,
    rows bigint not null
);
