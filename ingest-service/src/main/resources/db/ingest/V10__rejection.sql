-- Rows that were refused, by the batch whose object holds them and the rule that they broke.
create table rejection (
    batch_id uuid not null references batch (id),
    kind text not null,
    rule text not null,
    rows bigint not null,
    -- of these, those that were repaired and sent again
    repaired bigint not null default 0,
    primary key (batch_id, rule)
);

create table repaired_row (
    batch_id uuid not null references batch (id),
    -- place of the row in its object, from 0
    line bigint not null,
    -- of its kind and its bytes: a replay that refuses the same row again knows by it that it was repaired
    digest bytea not null,
    primary key (batch_id, line)
);
create index repaired_row_by_digest on repaired_row (digest);
create index batch_by_made on batch (made);
