-- W3C trace id of the message, where it has one.
alter table dead_letter add column trace_id text;
