-- Complaints that rise and were told of, each by its reviews of the 7 days up to the last cutoff at which it rose.
create table complaint_rise (
  last_risen  date not null,
  review_ids  text[] collate "C" not null,
  review_days date[] not null
);

-- The state of the reviews that was looked at last.
create table complaint_look (
  single     boolean primary key default true check (single),
  generation bigint not null,
  cutoff     date not null,
  reviews    bigint not null,
  versions   bigint not null,
  texts      bigint not null,
  vectors    bigint not null
);
