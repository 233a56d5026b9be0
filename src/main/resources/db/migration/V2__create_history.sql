-- The append-only record: who did what, and what each thing said after each save.
create sequence record_event_seq start with 1 increment by 50;
create sequence revision_seq start with 1 increment by 50;

create table record_event (
    id bigint not null,
    at timestamp(6) with time zone not null,
    actor_id bigint not null,
    act varchar(30) not null,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    revision integer not null,
    detail varchar(4000),
    constraint record_event_pk primary key (id),
    constraint record_event_actor_fk foreign key (actor_id) references app_user (id)
);
create index record_event_subject_ix on record_event (subject_kind, subject_id, id);

create table revision (
    id bigint not null,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    number integer not null,
    at timestamp(6) with time zone not null,
    author_id bigint not null,
    reason varchar(1000),
    content text not null,
    content_sha256 varchar(64) not null,
    constraint revision_pk primary key (id),
    constraint revision_author_fk foreign key (author_id) references app_user (id),
    constraint revision_number_uq unique (subject_kind, subject_id, number)
);
