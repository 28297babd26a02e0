-- How the rows of each group were read: a raw object and its reading give the same rows again.
create table reading (
    -- position of the group's first row
    position bigint primary key,
    -- last batch before the group
    sequence bigint not null,
    kind text not null,
    -- the shop's day on which the rows came
    day date not null,
    -- rows that can be read again
    rows bigint not null,
    -- JSON as gzip
    body bytea not null
);

-- What keys held before a group changed them, so that a replay can begin with the keys as they were at a position.
alter table sale add column changed bigint not null default -1;
alter table versioned_row add column changed bigint not null default -1;
create table sale_past (
    -- position of the group that changed it
    until bigint not null,
    like sale
);
create table versioned_row_past (
    until bigint not null,
    like versioned_row
);
