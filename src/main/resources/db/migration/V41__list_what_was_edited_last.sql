-- The desk's list of claims begins with what was edited last; H2 reads no index the other way round.
create index claim_last_edited_ix on claim (edited_at desc, id desc);
