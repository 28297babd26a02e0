-- Programs that are told of events over HTTP. Their secrets are made from their ids.
create table subscription (
  id              uuid primary key,
  url             text not null,
  kinds           text[] not null,
  category        text,
  created_at      timestamptz not null,
  disabled_at     timestamptz,
  disabled_reason text
);

-- Events that at least one subscription is told, as they went to the broker.
create table webhook_event (
  id         uuid primary key,
  kind       text not null,
  body       bytea not null,
  created_at timestamptz not null
);

-- What each subscription is told. An attempt that nothing is heard of is made again at next_attempt_at.
create table webhook_delivery (
  subscription_id uuid not null references subscription on delete cascade,
  event_id        uuid not null references webhook_event,
  state           text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
  attempts        integer not null default 0,
  waiting_since   timestamptz not null,
  next_attempt_at timestamptz,
  last_status     integer,
  last_error      text,
  delivered_at    timestamptz,
  primary key (subscription_id, event_id)
);
create index webhook_delivery_due on webhook_delivery (subscription_id, next_attempt_at) where state = 'waiting';
create index webhook_delivery_event on webhook_delivery (event_id);
