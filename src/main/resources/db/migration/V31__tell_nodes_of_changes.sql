-- That something changed which readers may see, for the other nodes, which keep pages ready. Rows are removed after an
-- hour.
create table page_change (
    node bigint not null,
    change_number bigint not null,
    made_at timestamp(6) with time zone not null,
    constraint page_change_pk primary key (node, change_number)
);
create index page_change_made_ix on page_change (made_at);
