-- Verdicts on both axes, and what they rest on. Only ever added.
create sequence review_seq start with 1 increment by 50;
create sequence evidence_seq start with 1 increment by 50;

create table review (
    id bigint not null,
    version integer not null,
    claim_id bigint not null,
    attribution_id bigint,
    axis varchar(20) not null,
    verdict varchar(30) not null,
    basis varchar(20) not null,
    rationale text not null,
    flags varchar(400) not null,
    standing varchar(20) not null,
    judged_sha256 varchar(64) not null,
    revision integer not null,
    author_id bigint not null,
    written_at timestamp(6) with time zone not null,
    approver_id bigint,
    approved_at timestamp(6) with time zone,
    override_reason varchar(2000),
    constraint review_pk primary key (id),
    constraint review_claim_fk foreign key (claim_id) references claim (id),
    -- A report can be taken off a claim; the verdicts on it stay in the history.
    constraint review_author_fk foreign key (author_id) references app_user (id),
    constraint review_approver_fk foreign key (approver_id) references app_user (id)
);
create index review_claim_ix on review (claim_id, standing);

create table evidence (
    id bigint not null,
    review_id bigint not null,
    place integer not null,
    passage_id bigint not null,
    stance varchar(20) not null,
    origin varchar(300) not null,
    note varchar(2000),
    constraint evidence_pk primary key (id),
    constraint evidence_review_fk foreign key (review_id) references review (id),
    constraint evidence_passage_fk foreign key (passage_id) references passage (id)
);
create index evidence_review_ix on evidence (review_id, place);
create index evidence_passage_ix on evidence (passage_id);
