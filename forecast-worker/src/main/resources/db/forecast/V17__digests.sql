-- The digest of each week that is over, in each language, as it was known when its first forecasts of record were made.
create table digest (
  week     text not null,
  language text not null,
  html     text not null,
  primary key (week, language)
);
