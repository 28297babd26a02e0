-- The masked text of a review and its language, for topics and quotes; null before the next replay of rows, for reviews without
-- a text, and for those that named somebody who was forgotten.
alter table review add column text text, add column language text;

-- Thousandths of the reporting currency; 0 of lines from before the next replay of rows.
alter table basket_line add column revenue bigint not null default 0;
