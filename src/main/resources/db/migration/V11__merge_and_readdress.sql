-- Which entries are one and the same, and the addresses at which each once stood.
create sequence alias_seq start with 1 increment by 50;
create sequence merge_seq start with 1 increment by 50;
create sequence claim_link_seq start with 1 increment by 50;

alter table speaker add column merged_into bigint;
alter table speaker add constraint speaker_merged_into_fk foreign key (merged_into) references speaker (id);
alter table source add column merged_into bigint;
alter table source add constraint source_merged_into_fk foreign key (merged_into) references source (id);
alter table topic add column merged_into bigint;
alter table topic add constraint topic_merged_into_fk foreign key (merged_into) references topic (id);
alter table claim add column merged_into bigint;
alter table claim add constraint claim_merged_into_fk foreign key (merged_into) references claim (id);

create table alias (
    id bigint not null,
    subject_kind varchar(20) not null,
    slug varchar(100) not null,
    subject_id bigint not null,
    constraint alias_pk primary key (id),
    constraint alias_slug_uq unique (subject_kind, slug)
);
create index alias_subject_ix on alias (subject_kind, subject_id);

create table merge (
    id bigint not null,
    version integer not null,
    subject_kind varchar(20) not null,
    from_id bigint not null,
    into_id bigint not null,
    reason varchar(1000) not null,
    at timestamp(6) with time zone not null,
    author_id bigint not null,
    undone_at timestamp(6) with time zone,
    constraint merge_pk primary key (id),
    constraint merge_author_fk foreign key (author_id) references app_user (id)
);
create index merge_from_ix on merge (subject_kind, from_id);
create index merge_into_ix on merge (subject_kind, into_id);

-- What a merge moved from one to the other, so that undoing it moves just that back.
create table merge_move (
    merge_id bigint not null,
    place integer not null,
    part varchar(30) not null,
    part_id bigint,
    words varchar(1000),
    constraint merge_move_pk primary key (merge_id, place),
    constraint merge_move_merge_fk foreign key (merge_id) references merge (id)
);

create table claim_link (
    id bigint not null,
    kind varchar(20) not null,
    from_id bigint not null,
    to_id bigint not null,
    at timestamp(6) with time zone not null,
    author_id bigint not null,
    constraint claim_link_pk primary key (id),
    constraint claim_link_from_fk foreign key (from_id) references claim (id),
    constraint claim_link_to_fk foreign key (to_id) references claim (id),
    constraint claim_link_author_fk foreign key (author_id) references app_user (id),
    constraint claim_link_uq unique (kind, from_id, to_id)
);
create index claim_link_to_ix on claim_link (to_id);
