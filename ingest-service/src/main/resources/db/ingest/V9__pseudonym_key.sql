-- Which key a customer's hash is made by; null where it was made before keys had ids.
alter table pseudonym add column key_id text;

-- A dead letter has the pseudonym in the place of the customer: sent back, it must be known as one.
create index pseudonym_by_itself on pseudonym (pseudonym);
