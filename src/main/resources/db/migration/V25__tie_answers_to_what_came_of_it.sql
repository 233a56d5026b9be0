-- What came of a pledge is entered in a table that came after that of the follow-ups it can answer.
alter table follow_up add constraint follow_up_result_entry_fk
    foreign key (result_entry_id) references outcome_entry (id);
create index follow_up_result_entry_ix on follow_up (result_entry_id);
