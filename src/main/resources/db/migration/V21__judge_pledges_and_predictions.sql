-- What came of a pledge or a prediction: what it is judged by, and until when, and entries that are only ever added.
create sequence outcome_seq start with 1 increment by 50;
create sequence outcome_entry_seq start with 1 increment by 50;

create table outcome (
    id bigint not null,
    version integer not null,
    claim_id bigint not null,
    criteria varchar(2000) not null,
    criteria_at timestamp(6) with time zone not null,
    due_edtf varchar(100),
    due_earliest date,
    due_latest date,
    due_verbatim varchar(500),
    due_basis varchar(20),
    due_weeks varchar(10),
    due_zone varchar(60),
    due_anchor bigint,
    -- What the newest entry says, for lists; null while there is none.
    status varchar(20),
    created_by_id bigint not null,
    created_at timestamp(6) with time zone not null,
    written_by_id bigint not null,
    revision integer not null,
    constraint outcome_pk primary key (id),
    constraint outcome_claim_uq unique (claim_id),
    constraint outcome_claim_fk foreign key (claim_id) references claim (id),
    constraint outcome_created_by_fk foreign key (created_by_id) references app_user (id),
    constraint outcome_written_by_fk foreign key (written_by_id) references app_user (id)
);
create index outcome_due_ix on outcome (due_latest, id);

create table outcome_entry (
    id bigint not null,
    outcome_id bigint not null,
    place integer not null,
    -- Made with the form: the same form sent twice makes one entry.
    form_key varchar(36) not null,
    status varchar(20) not null,
    as_of_edtf varchar(100) not null,
    as_of_earliest date not null,
    as_of_latest date not null,
    as_of_verbatim varchar(500),
    as_of_basis varchar(20),
    as_of_weeks varchar(10),
    as_of_zone varchar(60),
    as_of_anchor bigint,
    note varchar(2000) not null,
    passage_id bigint,
    irreversible varchar(1000),
    reverses varchar(20),
    reason varchar(1000),
    override_reason varchar(1000),
    entered_by_id bigint not null,
    entered_at timestamp(6) with time zone not null,
    constraint outcome_entry_pk primary key (id),
    constraint outcome_entry_form_key_uq unique (form_key),
    constraint outcome_entry_place_uq unique (outcome_id, place),
    constraint outcome_entry_outcome_fk foreign key (outcome_id) references outcome (id),
    constraint outcome_entry_passage_fk foreign key (passage_id) references passage (id),
    constraint outcome_entry_entered_by_fk foreign key (entered_by_id) references app_user (id)
);
create index outcome_entry_passage_ix on outcome_entry (passage_id);

-- What readers are told of an entry holds its note and its reasons, whole.
alter table record_event alter column detail set data type varchar(8000);
