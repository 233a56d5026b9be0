-- Whether a source still stands at its address, what an outside archive has of it, and whether readers may be sent there.
alter table source add column link_state varchar(20);
alter table source add column link_checked_at timestamp(6) with time zone;
alter table source add column link_detail varchar(500);
alter table source add column link_moved_to varchar(4000);
alter table source add column outside_address varchar(4000);
alter table source add column outside_at timestamp(6) with time zone;
alter table source add column fitness varchar(20) default 'FIT' not null;
alter table source add column fitness_reason varchar(500);

-- When each address is looked at next, and how it has fared so far.
create table link_check (
    source_id bigint not null,
    due_at timestamp(6) with time zone not null,
    asked boolean not null,
    address_key varchar(64),
    looked_at timestamp(6) with time zone,
    failures integer not null,
    missing integer not null,
    failing_since timestamp(6) with time zone,
    subject_sha256 varchar(64),
    etag varchar(500),
    last_modified varchar(100),
    archives_due_at timestamp(6) with time zone not null,
    constraint link_check_pk primary key (source_id),
    constraint link_check_source_fk foreign key (source_id) references source (id)
);
create index link_check_due_ix on link_check (due_at, source_id);
create index link_check_archives_ix on link_check (archives_due_at, source_id);

-- Work that one node does for all, and until when it is that node's.
create table lease (
    name varchar(50) not null,
    holder varchar(100) not null,
    until_at timestamp(6) with time zone not null,
    constraint lease_pk primary key (name)
);
insert into lease (name, holder, until_at) values ('links', 'nobody', timestamp with time zone '2000-01-01 00:00:00+00:00');
