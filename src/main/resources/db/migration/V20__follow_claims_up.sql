-- Questions to look at a claim again for, who is reminded of them, and how.
create sequence follow_up_seq start with 1 increment by 50;

create table follow_up (
    id bigint not null,
    version integer not null,
    claim_id bigint not null,
    question varchar(500) not null,
    due_edtf varchar(100),
    due_earliest date,
    due_latest date,
    due_verbatim varchar(500),
    due_basis varchar(20),
    due_weeks varchar(10),
    due_zone varchar(60),
    due_anchor bigint,
    waits_for varchar(300),
    assignee_id bigint not null,
    hidden boolean not null,
    state varchar(20) not null,
    snoozed_until date,
    -- The day on which it is to be seen to: worked out from the others, for sorting.
    comes_up date,
    result_kind varchar(20),
    result_review_id bigint,
    result_entry_id bigint,
    result_claim_id bigint,
    result_note varchar(2000),
    created_by_id bigint not null,
    created_at timestamp(6) with time zone not null,
    edited_by_id bigint not null,
    edited_at timestamp(6) with time zone not null,
    closed_by_id bigint,
    closed_at timestamp(6) with time zone,
    constraint follow_up_pk primary key (id),
    constraint follow_up_when_ck check (due_edtf is not null or waits_for is not null),
    constraint follow_up_snoozed_ck check ((state = 'SNOOZED') = (snoozed_until is not null)),
    constraint follow_up_closed_ck check ((state in ('DONE', 'DROPPED')) = (closed_at is not null)),
    constraint follow_up_claim_fk foreign key (claim_id) references claim (id),
    constraint follow_up_assignee_fk foreign key (assignee_id) references app_user (id),
    constraint follow_up_result_review_fk foreign key (result_review_id) references review (id),
    constraint follow_up_result_claim_fk foreign key (result_claim_id) references claim (id),
    constraint follow_up_created_by_fk foreign key (created_by_id) references app_user (id),
    constraint follow_up_edited_by_fk foreign key (edited_by_id) references app_user (id),
    constraint follow_up_closed_by_fk foreign key (closed_by_id) references app_user (id)
);
create index follow_up_claim_ix on follow_up (claim_id, closed_at);
create index follow_up_result_claim_ix on follow_up (result_claim_id);
create index follow_up_assignee_ix on follow_up (assignee_id, closed_at, comes_up);
create index follow_up_comes_up_ix on follow_up (closed_at, comes_up, id);

-- Who wants a digest of theirs by e-mail, and up to which day each has had it.
create table reminder (
    user_id bigint not null,
    wanted boolean not null,
    from_hour integer not null,
    zone varchar(60),
    sent_on date,
    constraint reminder_pk primary key (user_id),
    constraint reminder_hour_ck check (from_hour between 0 and 23),
    constraint reminder_user_fk foreign key (user_id) references app_user (id)
);

-- Only a hash of the address's secret: who reads this table cannot read anybody's calendar.
create table calendar_feed (
    user_id bigint not null,
    token_hash varchar(43) not null,
    created_at timestamp(6) with time zone not null,
    constraint calendar_feed_pk primary key (user_id),
    constraint calendar_feed_token_uq unique (token_hash),
    constraint calendar_feed_user_fk foreign key (user_id) references app_user (id)
);
