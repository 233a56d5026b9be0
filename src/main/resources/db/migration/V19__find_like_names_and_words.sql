-- By what speakers are found whose names are like another; made when a name is saved, and for those on record at the start.
alter table speaker add column key_rules integer default 0 not null;
alter table speaker alter column key_rules drop default;
create table speaker_key (
    speaker_id bigint not null,
    name_key varchar(100) not null,
    constraint speaker_key_pk primary key (name_key, speaker_id),
    constraint speaker_key_speaker_fk foreign key (speaker_id) references speaker (id)
);
create index speaker_key_speaker_ix on speaker_key (speaker_id);

-- Hashes of what claims say and quote, by which one is found that says the same; gone when the claim is erased.
alter table claim add column mark_rules integer default 0 not null;
alter table claim alter column mark_rules drop default;
create table claim_mark (
    claim_id bigint not null,
    hash bigint not null,
    constraint claim_mark_pk primary key (hash, claim_id),
    constraint claim_mark_claim_fk foreign key (claim_id) references claim (id)
);
create index claim_mark_claim_ix on claim_mark (claim_id);
