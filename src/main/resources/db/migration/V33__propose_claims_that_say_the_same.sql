-- Two claims that probably say the same, as a look at night found, until somebody says that they don't. The hashes tell
-- whether either was put in other words since.
create sequence likely_pair_seq start with 1 increment by 50;
create table likely_pair (
    id bigint not null,
    version integer not null,
    one_id bigint not null,
    other_id bigint not null,
    closeness integer not null,
    one_speaker boolean not null,
    one_sha256 varchar(64) not null,
    other_sha256 varchar(64) not null,
    found_at timestamp(6) with time zone not null,
    dismissed_by_id bigint,
    dismissed_at timestamp(6) with time zone,
    constraint likely_pair_pk primary key (id),
    constraint likely_pair_uq unique (one_id, other_id),
    constraint likely_pair_one_fk foreign key (one_id) references claim (id),
    constraint likely_pair_other_fk foreign key (other_id) references claim (id),
    constraint likely_pair_dismissed_by_fk foreign key (dismissed_by_id) references app_user (id)
);
create index likely_pair_other_ix on likely_pair (other_id);
create index likely_pair_closeness_ix on likely_pair (closeness desc, id);

-- Up to which edit claims were looked at. Whoever looks holds the one row.
create table pair_search (
    id bigint not null,
    edited_at timestamp(6) with time zone not null,
    claim_id bigint not null,
    constraint pair_search_pk primary key (id)
);
insert into pair_search (id, edited_at, claim_id) values (1, timestamp with time zone '1970-01-01 00:00:00+00:00', -1);
create index claim_edited_ix on claim (edited_at, id);
