-- Publications, our copies of them, and passages in those copies.
create sequence source_seq start with 1 increment by 50;
create sequence capture_seq start with 1 increment by 50;
create sequence passage_seq start with 1 increment by 50;

create table source (
    id bigint not null,
    version integer not null,
    slug varchar(100) not null,
    kind varchar(20) not null,
    title varchar(500) not null,
    searchable text not null,
    publisher_id bigint not null,
    address varchar(4000),
    address_key varchar(64),
    language varchar(35) not null,
    published_edtf varchar(100),
    published_earliest date,
    published_latest date,
    published_verbatim varchar(500),
    published_basis varchar(20),
    published_weeks varchar(10),
    published_zone varchar(60),
    published_anchor bigint,
    derived_from_id bigint,
    derivation varchar(20),
    revision integer not null,
    constraint source_pk primary key (id),
    constraint source_slug_uq unique (slug),
    constraint source_address_uq unique (address_key),
    constraint source_publisher_fk foreign key (publisher_id) references speaker (id),
    constraint source_derived_from_fk foreign key (derived_from_id) references source (id)
);
create index source_publisher_ix on source (publisher_id);

create table capture (
    id bigint not null,
    source_id bigint not null,
    body text not null,
    text_sha256 varchar(64) not null,
    arrival varchar(20) not null,
    quality varchar(20) not null,
    captured_at timestamp(6) with time zone not null,
    captured_by_id bigint not null,
    constraint capture_pk primary key (id),
    constraint capture_source_fk foreign key (source_id) references source (id),
    constraint capture_captured_by_fk foreign key (captured_by_id) references app_user (id)
);
create index capture_source_ix on capture (source_id, id);

create table passage (
    id bigint not null,
    capture_id bigint not null,
    exact text not null,
    prefix varchar(200) not null,
    suffix varchar(200) not null,
    starts_at integer not null,
    ends_at integer not null,
    constraint passage_pk primary key (id),
    constraint passage_capture_fk foreign key (capture_id) references capture (id),
    constraint passage_extent_ck check (starts_at >= 0 and ends_at > starts_at)
);
create index passage_capture_ix on passage (capture_id);
