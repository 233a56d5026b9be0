-- What others have on record, on its way to becoming drafts, and what drafts were made of.
create sequence import_batch_seq start with 1 increment by 50;
create sequence import_item_seq start with 1 increment by 50;
create sequence imported_claim_seq start with 1 increment by 50;
create sequence their_label_seq start with 1001 increment by 50;
create sequence column_memory_seq start with 1 increment by 50;

create table import_batch (
    id bigint not null,
    version integer not null,
    form_key varchar(36) not null,
    arrival varchar(10) not null,
    label varchar(4000) not null,
    spreadsheet boolean not null,
    phase varchar(10) not null,
    asked_by_id bigint not null,
    asked_at timestamp(6) with time zone not null,
    applied_by_id bigint,
    touched_at timestamp(6) with time zone not null,
    worker varchar(36),
    failure varchar(500),
    publishers text not null,
    speaker_kind varchar(20),
    headings text not null,
    mapping text not null,
    encoding varchar(40),
    notes text not null,
    nothing integer not null,
    unwanted integer not null,
    others integer not null,
    found integer not null,
    made integer not null,
    already integer not null,
    refused integer not null,
    constraint import_batch_pk primary key (id),
    constraint import_batch_form_key_uq unique (form_key),
    constraint import_batch_asked_by_fk foreign key (asked_by_id) references app_user (id),
    constraint import_batch_applied_by_fk foreign key (applied_by_id) references app_user (id)
);
create index import_batch_phase_ix on import_batch (phase, touched_at);

-- raw, entry, messages and why hold words of what was found.
create table import_item (
    id bigint not null,
    batch_id bigint not null,
    place integer not null,
    stage varchar(10) not null,
    found_at varchar(1000) not null,
    raw text not null,
    entry text not null,
    messages text not null,
    review_key varchar(64),
    claim_id bigint,
    why varchar(1000),
    constraint import_item_pk primary key (id),
    constraint import_item_batch_fk foreign key (batch_id) references import_batch (id),
    constraint import_item_claim_fk foreign key (claim_id) references claim (id)
);
create index import_item_batch_ix on import_item (batch_id, stage, place);
create index import_item_place_ix on import_item (batch_id, place);
create index import_item_claim_ix on import_item (claim_id);
create index import_item_key_ix on import_item (review_key);

-- One review is imported once: its key stays when its words are erased.
create table imported_claim (
    id bigint not null,
    claim_id bigint not null,
    review_key varchar(64) not null,
    batch_id bigint not null,
    raw text not null,
    entry text not null,
    messages text not null,
    imported_by_id bigint not null,
    imported_at timestamp(6) with time zone not null,
    constraint imported_claim_pk primary key (id),
    constraint imported_claim_claim_uq unique (claim_id),
    constraint imported_claim_key_uq unique (review_key),
    constraint imported_claim_claim_fk foreign key (claim_id) references claim (id),
    constraint imported_claim_batch_fk foreign key (batch_id) references import_batch (id),
    constraint imported_claim_by_fk foreign key (imported_by_id) references app_user (id)
);

create table their_label (
    id bigint not null,
    version integer not null,
    label_key varchar(300) not null,
    printed varchar(300) not null,
    verdict varchar(20) not null,
    constraint their_label_pk primary key (id),
    constraint their_label_key_uq unique (label_key)
);
insert into their_label (id, version, label_key, printed, verdict) values
    (1, 0, 'true', 'True', 'SUPPORTED'),
    (2, 0, 'correct', 'Correct', 'SUPPORTED'),
    (3, 0, 'accurate', 'Accurate', 'SUPPORTED'),
    (4, 0, 'mostly true', 'Mostly true', 'MOSTLY_SUPPORTED'),
    (5, 0, 'half true', 'Half true', 'MIXED'),
    (6, 0, 'partly true', 'Partly true', 'MIXED'),
    (7, 0, 'partly false', 'Partly false', 'MIXED'),
    (8, 0, 'mixture', 'Mixture', 'MIXED'),
    (9, 0, 'mixed', 'Mixed', 'MIXED'),
    (10, 0, 'mostly false', 'Mostly false', 'MOSTLY_REFUTED'),
    (11, 0, 'false', 'False', 'REFUTED'),
    (12, 0, 'incorrect', 'Incorrect', 'REFUTED'),
    (13, 0, 'pants on fire', 'Pants on fire', 'REFUTED'),
    (14, 0, 'unproven', 'Unproven', 'UNPROVEN'),
    (15, 0, 'unsubstantiated', 'Unsubstantiated', 'UNPROVEN'),
    (16, 0, 'no evidence', 'No evidence', 'UNPROVEN');

create table column_memory (
    id bigint not null,
    version integer not null,
    signature varchar(64) not null,
    mapping text not null,
    constraint column_memory_pk primary key (id),
    constraint column_memory_signature_uq unique (signature)
);
