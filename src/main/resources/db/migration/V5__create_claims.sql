-- Propositions, who is said to have said them, and the chain that they came through.
create sequence topic_seq start with 1 increment by 50;
create sequence claim_seq start with 1 increment by 50;
create sequence attribution_seq start with 1 increment by 50;
create sequence hop_seq start with 1 increment by 50;
create sequence quotation_seq start with 1 increment by 50;

create table topic (
    id bigint not null,
    version integer not null,
    slug varchar(100) not null,
    name varchar(200) not null,
    folded_name varchar(600) not null,
    other_labels varchar(1000),
    broader_id bigint,
    revision integer not null,
    constraint topic_pk primary key (id),
    constraint topic_slug_uq unique (slug),
    constraint topic_name_uq unique (folded_name),
    constraint topic_broader_fk foreign key (broader_id) references topic (id)
);

create table claim (
    id bigint not null,
    version integer not null,
    slug varchar(100) not null,
    form_key varchar(64) not null,
    text text not null,
    language varchar(35) not null,
    kind varchar(20),
    checkability varchar(10),
    obstacle varchar(20),
    about_edtf varchar(100),
    about_earliest date,
    about_latest date,
    about_verbatim varchar(500),
    about_basis varchar(20),
    about_weeks varchar(10),
    about_zone varchar(60),
    about_anchor bigint,
    about_place varchar(300),
    figure_verbatim varchar(500),
    figure_bound varchar(20),
    figure_value numeric(52, 12),
    figure_low numeric(52, 12),
    figure_high numeric(52, 12),
    figure_unit varchar(200),
    figure_counted varchar(200),
    figure_combine varchar(20),
    figure_parts varchar(1000),
    figure_cumulative boolean,
    figure_period varchar(200),
    figure_place varchar(200),
    figure_hedge varchar(500),
    note text,
    publication varchar(20) not null,
    created_by_id bigint not null,
    last_edited_by_id bigint not null,
    created_at timestamp(6) with time zone not null,
    edited_at timestamp(6) with time zone not null,
    submitted_at timestamp(6) with time zone,
    published_at timestamp(6) with time zone,
    approved_by_id bigint,
    override_reason varchar(2000),
    withdrawn_at timestamp(6) with time zone,
    withdrawal_reason varchar(2000),
    change_request varchar(4000),
    held_by_id bigint,
    held_at timestamp(6) with time zone,
    revision integer not null,
    content_sha256 varchar(64),
    judged_sha256 varchar(64),
    searchable text,
    constraint claim_pk primary key (id),
    constraint claim_slug_uq unique (slug),
    constraint claim_form_key_uq unique (form_key),
    constraint claim_created_by_fk foreign key (created_by_id) references app_user (id),
    constraint claim_last_edited_by_fk foreign key (last_edited_by_id) references app_user (id),
    constraint claim_approved_by_fk foreign key (approved_by_id) references app_user (id),
    constraint claim_held_by_fk foreign key (held_by_id) references app_user (id)
);
create index claim_published_ix on claim (publication, published_at, id);
create index claim_submitted_ix on claim (publication, submitted_at, id);

create table claim_topic (
    claim_id bigint not null,
    topic_id bigint not null,
    constraint claim_topic_pk primary key (claim_id, topic_id),
    constraint claim_topic_claim_fk foreign key (claim_id) references claim (id),
    constraint claim_topic_topic_fk foreign key (topic_id) references topic (id)
);
create index claim_topic_topic_ix on claim_topic (topic_id);

create table attribution (
    id bigint not null,
    claim_id bigint not null,
    place integer not null,
    speaker_id bigint,
    role_then varchar(500),
    passage_id bigint,
    voice varchar(20),
    form varchar(20),
    act varchar(20),
    cue varchar(200),
    said_edtf varchar(100),
    said_earliest date,
    said_latest date,
    said_verbatim varchar(500),
    said_basis varchar(20),
    said_weeks varchar(10),
    said_zone varchar(60),
    said_anchor bigint,
    reported_edtf varchar(100),
    reported_earliest date,
    reported_latest date,
    reported_verbatim varchar(500),
    reported_basis varchar(20),
    reported_weeks varchar(10),
    reported_zone varchar(60),
    reported_anchor bigint,
    figure_verbatim varchar(500),
    figure_bound varchar(20),
    figure_value numeric(52, 12),
    figure_low numeric(52, 12),
    figure_high numeric(52, 12),
    figure_unit varchar(200),
    figure_counted varchar(200),
    figure_combine varchar(20),
    figure_parts varchar(1000),
    figure_cumulative boolean,
    figure_period varchar(200),
    figure_place varchar(200),
    figure_hedge varchar(500),
    judged_sha256 varchar(64),
    constraint attribution_pk primary key (id),
    constraint attribution_claim_fk foreign key (claim_id) references claim (id),
    constraint attribution_speaker_fk foreign key (speaker_id) references speaker (id),
    constraint attribution_passage_fk foreign key (passage_id) references passage (id)
);
create index attribution_claim_ix on attribution (claim_id, place);
create index attribution_speaker_ix on attribution (speaker_id);
create index attribution_passage_ix on attribution (passage_id);

create table hop (
    id bigint not null,
    attribution_id bigint not null,
    place integer not null,
    agent_id bigint not null,
    verb varchar(200),
    naming varchar(20) not null,
    seen boolean not null,
    constraint hop_pk primary key (id),
    constraint hop_attribution_fk foreign key (attribution_id) references attribution (id),
    constraint hop_agent_fk foreign key (agent_id) references speaker (id)
);
create index hop_attribution_ix on hop (attribution_id, place);
create index hop_agent_ix on hop (agent_id);

create table quotation (
    id bigint not null,
    attribution_id bigint not null,
    place integer not null,
    exact text not null,
    language varchar(35) not null,
    original text,
    original_language varchar(35),
    translated_by varchar(300),
    fidelity varchar(20) not null,
    constraint quotation_pk primary key (id),
    constraint quotation_attribution_fk foreign key (attribution_id) references attribution (id)
);
create index quotation_attribution_ix on quotation (attribution_id, place);
