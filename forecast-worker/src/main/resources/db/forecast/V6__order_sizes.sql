-- Packed like orders: thousandths of the logarithm of 1 + units, added up over a day's order lines. A series that began
-- before this column stays without.
alter table item add column log_sizes bytea;
alter table late_entry add column log_sizes bigint not null default 0;
