create sequence app_user_seq start with 1 increment by 50;

create table app_user (
    id            bigint                   not null,
    version       integer                  not null,
    email         varchar(200)             not null,
    name          varchar(100)             not null,
    password_hash varchar(100)             not null,
    roles         varchar(100)             not null,
    active        boolean                  not null,
    created_at    timestamp with time zone not null,
    seen_at       timestamp with time zone,
    constraint app_user_pk primary key (id),
    constraint app_user_email_unique unique (email)
);

-- Only a hash of the token that the browser holds: who reads this table cannot sign in with it.
create table user_session (
    token_hash varchar(43)              not null,
    user_id    bigint                   not null,
    created_at timestamp with time zone not null,
    seen_at    timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    constraint user_session_pk primary key (token_hash),
    constraint user_session_user_fk foreign key (user_id) references app_user (id)
);

create index user_session_user_idx on user_session (user_id);

create sequence invitation_seq start with 1 increment by 50;

create table invitation (
    id         bigint                   not null,
    version    integer                  not null,
    token_hash varchar(43)              not null,
    email      varchar(200)             not null,
    name       varchar(100)             not null,
    roles      varchar(100)             not null,
    user_id    bigint,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone,
    constraint invitation_pk primary key (id),
    constraint invitation_token_unique unique (token_hash),
    constraint invitation_email_unique unique (email),
    constraint invitation_user_fk foreign key (user_id) references app_user (id)
);

-- The one row that is locked by whoever changes who may sign in.
create table roster (
    id        integer not null,
    set_up_at timestamp with time zone,
    constraint roster_pk primary key (id),
    constraint roster_one_row check (id = 1)
);

insert into roster (id) values (1);
