-- What readers are told of a change: what it said, what it says now, and why. Only ever added.
create sequence notice_seq start with 1 increment by 50;

create table notice (
    id bigint not null,
    claim_id bigint not null,
    kind varchar(20) not null,
    was_text text,
    now_text text,
    why varchar(2000) not null,
    at timestamp(6) with time zone not null,
    author_id bigint not null,
    revision integer not null,
    constraint notice_pk primary key (id),
    constraint notice_claim_fk foreign key (claim_id) references claim (id),
    constraint notice_author_fk foreign key (author_id) references app_user (id)
);
create index notice_claim_ix on notice (claim_id, id);
create index notice_at_ix on notice (at, id);

-- Until when a verdict was in force, and why it is void if it is.
alter table review add column ended_at timestamp(6) with time zone;
alter table review add column void_reason varchar(2000);
