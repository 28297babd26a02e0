-- The rule, as JSON, by which the run's model learned its trend classes; null: rule R.
alter table record_run add column trend_rule text;
