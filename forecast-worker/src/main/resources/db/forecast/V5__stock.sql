-- What the shop had of an item at a time of its own, the newest version of each observation.
create table stock_observation (
  item_id text collate "C" not null,
  time    timestamp not null,
  version bigint not null,
  on_hand bigint not null,
  removed boolean not null,
  primary key (item_id, time)
);
