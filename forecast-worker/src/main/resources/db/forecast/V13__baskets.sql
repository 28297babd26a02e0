-- What was bought together: lines of an item in an order, by pseudonym. Where a shop names no order it is what a customer
-- bought on a day. Sales of before this migration come in with the next replay of rows.
create table basket_line (
  basket   text not null,
  item_id  text not null,
  day      date not null,
  customer text,
  lines    integer not null,
  primary key (basket, item_id)
);
create index basket_line_day on basket_line (day);
create index basket_line_customer on basket_line (customer) where customer is not null;

-- Pseudonyms that nothing leads back from: what comes of them is not kept as an order.
create table forgotten_customer (
  pseudonym text primary key
);
