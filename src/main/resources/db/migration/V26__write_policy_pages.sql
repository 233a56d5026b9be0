-- What the desk says of itself, a page for each kind; every version of it is a revision.
create sequence policy_seq start with 1 increment by 50;

create table policy (
    id bigint not null,
    version integer not null,
    kind varchar(20) not null,
    -- Markdown; empty once the page was taken down.
    body text not null,
    revision integer not null,
    edited_at timestamp(6) with time zone not null,
    constraint policy_pk primary key (id),
    constraint policy_kind_uq unique (kind)
);
