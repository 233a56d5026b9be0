-- Whether the words that claims rest on still stand in newer copies of their sources, and what the desk makes of it.
alter table passage add column gone_at timestamp(6) with time zone;

create sequence quote_finding_seq start with 1 increment by 50;
create table quote_finding (
    id bigint not null,
    passage_id bigint not null,
    capture_id bigint not null,
    outcome varchar(20) not null,
    now_text text,
    at timestamp(6) with time zone not null,
    constraint quote_finding_pk primary key (id),
    constraint quote_finding_uq unique (passage_id, capture_id),
    constraint quote_finding_passage_fk foreign key (passage_id) references passage (id),
    constraint quote_finding_capture_fk foreign key (capture_id) references capture (id)
);
create index quote_finding_capture_ix on quote_finding (capture_id);

create sequence quote_task_seq start with 1 increment by 50;
create table quote_task (
    id bigint not null,
    version integer not null,
    claim_id bigint not null,
    passage_id bigint not null,
    -- The passage while the task is open: of one passage one task is.
    open_passage_id bigint,
    finding_id bigint not null,
    opened_at timestamp(6) with time zone not null,
    settlement varchar(20),
    settled_at timestamp(6) with time zone,
    settled_by_id bigint,
    note varchar(500),
    constraint quote_task_pk primary key (id),
    constraint quote_task_open_uq unique (open_passage_id),
    constraint quote_task_claim_fk foreign key (claim_id) references claim (id),
    constraint quote_task_passage_fk foreign key (passage_id) references passage (id),
    constraint quote_task_finding_fk foreign key (finding_id) references quote_finding (id),
    constraint quote_task_settled_by_fk foreign key (settled_by_id) references app_user (id)
);
create index quote_task_claim_ix on quote_task (claim_id);
create index quote_task_passage_ix on quote_task (passage_id);
create index quote_task_opened_ix on quote_task (settled_at, opened_at, id);
