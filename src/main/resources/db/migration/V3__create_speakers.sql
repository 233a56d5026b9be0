-- Everyone who speaks, relays or publishes.
create sequence speaker_seq start with 1 increment by 50;
create sequence speaker_role_seq start with 1 increment by 50;

create table speaker (
    id bigint not null,
    version integer not null,
    slug varchar(100) not null,
    kind varchar(20) not null,
    name varchar(300) not null,
    description varchar(1000),
    wikidata varchar(20),
    names text not null,
    revision integer not null,
    constraint speaker_pk primary key (id),
    constraint speaker_slug_uq unique (slug)
);
create index speaker_name_ix on speaker (name, id);

create table speaker_name (
    speaker_id bigint not null,
    place integer not null,
    other_name varchar(300) not null,
    constraint speaker_name_pk primary key (speaker_id, place),
    constraint speaker_name_speaker_fk foreign key (speaker_id) references speaker (id)
);

create table speaker_member (
    speaker_id bigint not null,
    member_id bigint not null,
    constraint speaker_member_pk primary key (speaker_id, member_id),
    constraint speaker_member_speaker_fk foreign key (speaker_id) references speaker (id),
    constraint speaker_member_member_fk foreign key (member_id) references speaker (id)
);

create table speaker_role (
    id bigint not null,
    speaker_id bigint not null,
    title varchar(300) not null,
    body varchar(300),
    since_edtf varchar(100),
    since_earliest date,
    since_latest date,
    since_verbatim varchar(500),
    since_basis varchar(20),
    since_weeks varchar(10),
    since_zone varchar(60),
    since_anchor bigint,
    until_edtf varchar(100),
    until_earliest date,
    until_latest date,
    until_verbatim varchar(500),
    until_basis varchar(20),
    until_weeks varchar(10),
    until_zone varchar(60),
    until_anchor bigint,
    constraint speaker_role_pk primary key (id),
    constraint speaker_role_speaker_fk foreign key (speaker_id) references speaker (id)
);
create index speaker_role_speaker_ix on speaker_role (speaker_id);
