-- Keys of publishers. A key is 256 random bits: its hash needs neither salt nor slowness.
create table api_key (
    id text primary key,
    publisher text not null,
    -- kinds of rows that it may send, and days
    scopes text[] not null,
    secret_sha256 bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index api_key_publisher on api_key (publisher);
