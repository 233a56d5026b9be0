-- Readers choose among the first topics by name; without this all were read and sorted for each list.
create index topic_name_ix on topic (name, id);
