-- Who was asked for comment on a claim, and what came of it. What is recorded later is added, as another state.
create sequence claim_response_seq start with 1 increment by 50;
create sequence response_state_seq start with 1 increment by 50;

-- contact is for the desk alone, and is changed in its place.
create table claim_response (
    id bigint not null,
    form_key varchar(36) not null,
    claim_id bigint not null,
    contact varchar(500),
    constraint claim_response_pk primary key (id),
    constraint claim_response_form_key_uq unique (form_key),
    constraint claim_response_claim_fk foreign key (claim_id) references claim (id)
);
create index claim_response_claim_ix on claim_response (claim_id, id);

create table response_state (
    id bigint not null,
    response_id bigint not null,
    number integer not null,
    speaker_id bigint not null,
    question varchar(1000) not null,
    asked_on date not null,
    deadline date,
    reply varchar(20),
    words varchar(4000),
    language varchar(35),
    replied_on date,
    why varchar(1000),
    author_id bigint not null,
    at timestamp(6) with time zone not null,
    constraint response_state_pk primary key (id),
    constraint response_state_number_uq unique (response_id, number),
    constraint response_state_response_fk foreign key (response_id) references claim_response (id),
    constraint response_state_speaker_fk foreign key (speaker_id) references speaker (id),
    constraint response_state_author_fk foreign key (author_id) references app_user (id)
);
create index response_state_speaker_ix on response_state (speaker_id);
