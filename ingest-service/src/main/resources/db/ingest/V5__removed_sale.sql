-- Lines that the shop took back keep their key and version, so that an older one that comes later is stale.
alter table sale add column removed boolean not null default false;
