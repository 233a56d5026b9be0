-- What rival figures are about, and the claims whose figures stand beside one another. The figures stay on the claims.
create sequence quantity_seq start with 1 increment by 50;
create sequence quantity_figure_seq start with 1 increment by 50;

create table quantity (
    id bigint not null,
    version integer not null,
    slug varchar(100) not null,
    merged_into bigint,
    name varchar(300) not null,
    folded_name varchar(900) not null,
    counts varchar(300) not null,
    unit varchar(100),
    description varchar(1000),
    cumulative boolean not null,
    revision integer not null,
    constraint quantity_pk primary key (id),
    constraint quantity_slug_uq unique (slug),
    constraint quantity_folded_name_uq unique (folded_name),
    constraint quantity_merged_into_fk foreign key (merged_into) references quantity (id)
);

-- as_of is null where the claim's own date holds. fall_words are words about the claim.
create table quantity_figure (
    id bigint not null,
    version integer not null,
    quantity_id bigint not null,
    claim_id bigint not null,
    as_of_edtf varchar(100),
    as_of_earliest date,
    as_of_latest date,
    as_of_verbatim varchar(500),
    as_of_basis varchar(20),
    as_of_weeks varchar(10),
    as_of_zone varchar(60),
    as_of_anchor bigint,
    fall_kind varchar(20),
    fall_words varchar(500),
    base_number numeric(52, 12),
    repeats_id bigint,
    joined_at timestamp(6) with time zone not null,
    joined_by_id bigint not null,
    constraint quantity_figure_pk primary key (id),
    constraint quantity_figure_claim_uq unique (claim_id),
    constraint quantity_figure_quantity_fk foreign key (quantity_id) references quantity (id),
    constraint quantity_figure_claim_fk foreign key (claim_id) references claim (id),
    constraint quantity_figure_repeats_fk foreign key (repeats_id) references quantity_figure (id),
    constraint quantity_figure_joined_by_fk foreign key (joined_by_id) references app_user (id)
);
create index quantity_figure_quantity_ix on quantity_figure (quantity_id, claim_id);
create index quantity_figure_repeats_ix on quantity_figure (repeats_id);
