-- Every version of a day's value of an outside series; the scope is an item's id, or another, or '' for the whole shop.
create table signal_value (
  scope     text collate "C" not null,
  name      text not null,
  day       date not null,
  version   bigint not null,
  known_day date not null,
  value     float8 not null,
  removed   boolean not null,
  primary key (scope, name, day, version)
);
