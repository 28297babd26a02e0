-- Rows by what became of them, over HTTP and AMQP together; added to in the transaction that stores them.
create table intake_count (
    kind text not null,
    result text not null,
    -- empty unless the row was rejected
    rule text not null,
    rows bigint not null,
    primary key (kind, result, rule)
);
