-- The name and the other labels, folded: what a topic is looked for by. Made when it is saved, and for those on record at
-- the start.
alter table topic add column searchable text;
