-- Whether readers meet a topic is asked of those below it, too.
create index topic_broader_ix on topic (broader_id);
