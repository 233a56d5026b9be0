-- The log that anyone can check: a leaf for each public change, and the hashes above the leaves. Only ever appended to;
-- an erasure by law takes the text and the salts of a leaf, nothing else.
create table log_head (
    id smallint not null,
    leaves bigint not null,
    signer varchar(400),
    constraint log_head_pk primary key (id)
);
insert into log_head (id, leaves) values (1, 0);

create table log_leaf (
    position bigint not null,
    at timestamp(6) with time zone not null,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    event_id bigint not null,
    revision_id bigint,
    content text,
    salt varchar(64),
    record_salt varchar(64),
    content_commitment varchar(64) not null,
    record_commitment varchar(64) not null,
    constraint log_leaf_pk primary key (position),
    constraint log_leaf_event_fk foreign key (event_id) references record_event (id),
    constraint log_leaf_revision_fk foreign key (revision_id) references revision (id)
);
create index log_leaf_subject_ix on log_leaf (subject_kind, subject_id, position);

-- A node's number is its height above the leaves times 2^56, plus its place in the row of that height.
create table log_node (
    number bigint not null,
    hash varchar(64) not null,
    constraint log_node_pk primary key (number)
);
