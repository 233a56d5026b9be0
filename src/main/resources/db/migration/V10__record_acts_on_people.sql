-- Acts that an administrator did alone, which take two people otherwise: until now only their words told them apart.
alter table record_event add column alone boolean default false not null;
update record_event set alone = true
where act = 'PUBLISHED' and detail is not null
   or act = 'VERDICT_APPROVED' and detail like '% – alone: %';

-- The list of all acts, the newest first, and that of one person.
create index record_event_at_ix on record_event (at desc, id desc);
create index record_event_actor_ix on record_event (actor_id, at desc, id desc);
