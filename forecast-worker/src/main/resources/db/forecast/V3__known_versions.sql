-- What a forecast reads of each version of an item's facts: one as of an earlier day sees the version known then.
create table item_version (
  item_id    text collate "C" not null,
  version    bigint not null,
  known_day  date,
  category   text,
  price      numeric,
  launch_day date,
  has_text   boolean not null,
  primary key (item_id, version)
);

insert into item_version (item_id, version, known_day, category, price, launch_day, has_text)
select id, version, known_day, category, list_price, launch_day,
  not removed and (title is not null or description is not null)
from item where version is not null;

alter table item drop column known_day, drop column list_price;

-- A version's vector stays while there are days on which no later version was known.
delete from catalogue_vector one using catalogue_vector other
where one.item_id = other.item_id and one.version = other.version and one.encoder < other.encoder;

alter table catalogue_vector drop constraint catalogue_vector_pkey;
drop index catalogue_vector_version;
alter table catalogue_vector add primary key (item_id, version);
