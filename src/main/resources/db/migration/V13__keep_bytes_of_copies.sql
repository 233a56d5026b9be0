-- Copies that were fetched or uploaded, and those that are on their way.
alter table capture alter column captured_by_id drop not null;
alter table capture add column bytes_sha256 varchar(64);
alter table capture add column bytes_size bigint;
alter table capture add column media_type varchar(200);
alter table capture add column file_name varchar(300);
alter table capture add column fetched_from varchar(4000);
alter table capture add column http_status integer;
alter table capture add column page_starts text;
alter table capture add column doubt varchar(20);
alter table source add column author varchar(300);
create index capture_bytes_ix on capture (bytes_sha256);

create sequence delivery_seq start with 1 increment by 50;
create table delivery (
    id bigint not null,
    version integer not null,
    source_id bigint,
    arrival varchar(20) not null,
    address varchar(4000),
    phase varchar(20) not null,
    attempts integer not null,
    asked_by_id bigint not null,
    asked_at timestamp(6) with time zone not null,
    touched_at timestamp(6) with time zone not null,
    failure varchar(500),
    bytes_sha256 varchar(64),
    bytes_size bigint,
    media_type varchar(200),
    file_name varchar(300),
    fetched_from varchar(4000),
    http_status integer,
    body text,
    page_starts text,
    doubt varchar(20),
    own_title varchar(500),
    own_publisher varchar(300),
    own_author varchar(300),
    own_published varchar(100),
    own_language varchar(35),
    own_canonical varchar(4000),
    capture_id bigint,
    constraint delivery_pk primary key (id),
    constraint delivery_source_fk foreign key (source_id) references source (id),
    constraint delivery_asked_by_fk foreign key (asked_by_id) references app_user (id),
    constraint delivery_capture_fk foreign key (capture_id) references capture (id)
);
create index delivery_phase_ix on delivery (phase, touched_at);
create index delivery_asked_by_ix on delivery (asked_by_id, id);
create index delivery_source_ix on delivery (source_id, id);
