-- Keys by which programs act as their owners, what was written with them, and the addresses that are told of what is
-- published.
create sequence api_key_seq start with 1 increment by 50;

-- Only a hash of the key: who reads this table cannot use any.
create table api_key (
    id bigint not null,
    name varchar(100) not null,
    token_hash varchar(43) not null,
    drafts boolean not null,
    owner_id bigint not null,
    made_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    revoked_by_id bigint,
    constraint api_key_pk primary key (id),
    constraint api_key_token_uq unique (token_hash),
    constraint api_key_owner_fk foreign key (owner_id) references app_user (id),
    constraint api_key_revoked_by_fk foreign key (revoked_by_id) references app_user (id),
    constraint api_key_revoked_ck check ((revoked_at is null) = (revoked_by_id is null))
);
create index api_key_owner_ix on api_key (owner_id);

-- A draft that was sent with a name of its own: sent again under that name, it makes no other. The hash tells whether
-- the same was sent.
create table api_draft (
    form_key varchar(36) not null,
    claim_id bigint not null,
    sent_sha256 varchar(64) not null,
    sent_at timestamp(6) with time zone not null,
    constraint api_draft_pk primary key (form_key),
    constraint api_draft_claim_fk foreign key (claim_id) references claim (id)
);
create index api_draft_claim_ix on api_draft (claim_id);

create sequence webhook_seq start with 1 increment by 50;
create table webhook (
    id bigint not null,
    version integer not null,
    name varchar(100) not null,
    address varchar(2000) not null,
    -- Locked with the server's own key, since what is sent has to be signed with it.
    locked_secret varchar(500) not null,
    topics varchar(100) not null,
    working boolean not null,
    made_by_id bigint not null,
    made_at timestamp(6) with time zone not null,
    failing_since timestamp(6) with time zone,
    off_reason varchar(300),
    constraint webhook_pk primary key (id),
    constraint webhook_made_by_fk foreign key (made_by_id) references app_user (id)
);

-- Written in the transaction of the act that it tells of. It holds no word of a claim: what is told is read when it is
-- sent.
create sequence webhook_delivery_seq start with 1 increment by 50;
create table webhook_delivery (
    id bigint not null,
    webhook_id bigint not null,
    message_id varchar(40) not null,
    topic varchar(20) not null,
    claim_id bigint not null,
    happened_at timestamp(6) with time zone not null,
    progress varchar(20) not null,
    attempts integer not null,
    next_at timestamp(6) with time zone,
    tried_at timestamp(6) with time zone,
    answered integer,
    fault varchar(300),
    constraint webhook_delivery_pk primary key (id),
    constraint webhook_delivery_webhook_fk foreign key (webhook_id) references webhook (id),
    constraint webhook_delivery_claim_fk foreign key (claim_id) references claim (id),
    constraint webhook_delivery_next_ck check ((progress = 'WAITING') = (next_at is not null))
);
create index webhook_delivery_next_ix on webhook_delivery (next_at, id);
create index webhook_delivery_webhook_ix on webhook_delivery (webhook_id, id);
