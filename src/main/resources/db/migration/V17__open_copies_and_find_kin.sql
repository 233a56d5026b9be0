-- What readers get of our copies. Those kept so far were kept under the promise that their text isn't published.
alter table source add column copy_access varchar(20) default 'FINGERPRINT' not null;
alter table source alter column copy_access drop default;
create index source_derived_from_ix on source (derived_from_id);

-- By what the text of a copy is found again in others; gone when the copy's text is erased.
create table text_mark (
    capture_id bigint not null,
    hash bigint not null,
    constraint text_mark_pk primary key (capture_id, hash),
    constraint text_mark_capture_fk foreign key (capture_id) references capture (id)
);
create index text_mark_hash_ix on text_mark (hash);

-- Copies whose texts were found to overlap strongly. It hangs on copies, so that it goes along when sources are merged.
create sequence text_overlap_seq start with 1 increment by 50;
create table text_overlap (
    id bigint not null,
    capture_id bigint not null,
    other_id bigint not null,
    of_capture double precision not null,
    of_other double precision not null,
    constraint text_overlap_pk primary key (id),
    constraint text_overlap_capture_fk foreign key (capture_id) references capture (id),
    constraint text_overlap_other_fk foreign key (other_id) references capture (id)
);
create index text_overlap_capture_ix on text_overlap (capture_id);
create index text_overlap_other_ix on text_overlap (other_id);

-- That a person found that of two sources whose texts overlap neither came from the other.
create sequence derivation_dismissal_seq start with 1 increment by 50;
create table derivation_dismissal (
    id bigint not null,
    capture_id bigint not null,
    other_id bigint not null,
    dismissed_by_id bigint not null,
    dismissed_at timestamp(6) with time zone not null,
    constraint derivation_dismissal_pk primary key (id),
    constraint derivation_dismissal_capture_fk foreign key (capture_id) references capture (id),
    constraint derivation_dismissal_other_fk foreign key (other_id) references capture (id),
    constraint derivation_dismissal_by_fk foreign key (dismissed_by_id) references app_user (id)
);
create index derivation_dismissal_capture_ix on derivation_dismissal (capture_id);
create index derivation_dismissal_other_ix on derivation_dismissal (other_id);
