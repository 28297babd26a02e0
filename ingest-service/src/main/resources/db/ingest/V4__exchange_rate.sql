-- What currencies are worth, from signals named fx:BASE/QUOTE; rate is null where the shop took it back.
create table exchange_rate (
    base text not null,
    quote text not null,
    day date not null,
    known_day date not null,
    rate numeric,
    -- position of the group that changed it
    position bigint not null,
    primary key (base, quote, day)
);
create index exchange_rate_by_position on exchange_rate (position);
