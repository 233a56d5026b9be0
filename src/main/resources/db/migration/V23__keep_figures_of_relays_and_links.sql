-- The same figure along its chain: as the speaker gave it, and as each relay did; and how claims stand to each other.
alter table hop add column figure_verbatim varchar(500);
alter table hop add column figure_bound varchar(20);
alter table hop add column figure_value numeric(52, 12);
alter table hop add column figure_low numeric(52, 12);
alter table hop add column figure_high numeric(52, 12);
alter table hop add column figure_unit varchar(200);
alter table hop add column figure_counted varchar(200);
alter table hop add column figure_combine varchar(20);
alter table hop add column figure_parts varchar(1000);
alter table hop add column figure_cumulative boolean;
alter table hop add column figure_period varchar(200);
alter table hop add column figure_place varchar(200);
alter table hop add column figure_hedge varchar(500);

alter table attribution add column original_verbatim varchar(500);
alter table attribution add column original_bound varchar(20);
alter table attribution add column original_value numeric(52, 12);
alter table attribution add column original_low numeric(52, 12);
alter table attribution add column original_high numeric(52, 12);
alter table attribution add column original_unit varchar(200);
alter table attribution add column original_counted varchar(200);
alter table attribution add column original_combine varchar(20);
alter table attribution add column original_parts varchar(1000);
alter table attribution add column original_cumulative boolean;
alter table attribution add column original_period varchar(200);
alter table attribution add column original_place varchar(200);
alter table attribution add column original_hedge varchar(500);

-- A link that is taken back stays, as ended, and can be made again: what is current stands once by the product's rules.
alter table claim_link drop constraint claim_link_uq;
alter table claim_link add column note varchar(500);
alter table claim_link add column ended_at timestamp(6) with time zone;
alter table claim_link add column ended_by_id bigint;
alter table claim_link add constraint claim_link_ended_by_fk foreign key (ended_by_id) references app_user (id);
create index claim_link_from_ix on claim_link (from_id);

-- Pairs of claims of which somebody said that the one does not contradict the other; the one with the lower id first.
create sequence dismissed_opposite_seq start with 1 increment by 50;
create table dismissed_opposite (
    id bigint not null,
    one_id bigint not null,
    other_id bigint not null,
    at timestamp(6) with time zone not null,
    author_id bigint not null,
    constraint dismissed_opposite_pk primary key (id),
    constraint dismissed_opposite_uq unique (one_id, other_id),
    constraint dismissed_opposite_one_fk foreign key (one_id) references claim (id),
    constraint dismissed_opposite_other_fk foreign key (other_id) references claim (id),
    constraint dismissed_opposite_author_fk foreign key (author_id) references app_user (id)
);
create index dismissed_opposite_other_ix on dismissed_opposite (other_id);
