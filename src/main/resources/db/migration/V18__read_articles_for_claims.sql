-- Copies that are read for claims, what is proposed of each, and what editors made of it.
create sequence article_seq start with 1 increment by 50;
create sequence proposed_claim_seq start with 1 increment by 50;

-- It hangs on the copy, so that it goes along when sources are merged.
create table article (
    id bigint not null,
    version integer not null,
    capture_id bigint not null,
    dateline varchar(200),
    zone varchar(60),
    entered_by_id bigint not null,
    entered_at timestamp(6) with time zone not null,
    analysed_at timestamp(6) with time zone,
    constraint article_pk primary key (id),
    constraint article_capture_uq unique (capture_id),
    constraint article_capture_fk foreign key (capture_id) references capture (id),
    constraint article_entered_by_fk foreign key (entered_by_id) references app_user (id)
);

-- fields, hints and why hold words of the copy; marks hold no more than places in it.
create table proposed_claim (
    id bigint not null,
    version integer not null,
    article_id bigint not null,
    starts_at integer not null,
    certainty integer not null,
    decision varchar(10) not null,
    by_hand boolean not null,
    changed boolean not null,
    form_key varchar(36) not null,
    fields text not null,
    marks text not null,
    hints text not null,
    claim_id bigint,
    decided_by_id bigint,
    decided_at timestamp(6) with time zone,
    why varchar(500),
    constraint proposed_claim_pk primary key (id),
    constraint proposed_claim_form_key_uq unique (form_key),
    constraint proposed_claim_article_fk foreign key (article_id) references article (id),
    constraint proposed_claim_claim_fk foreign key (claim_id) references claim (id),
    constraint proposed_claim_decided_by_fk foreign key (decided_by_id) references app_user (id)
);
create index proposed_claim_article_ix on proposed_claim (article_id, decision, starts_at, id);
create index proposed_claim_claim_ix on proposed_claim (claim_id);
create index capture_text_ix on capture (text_sha256);
