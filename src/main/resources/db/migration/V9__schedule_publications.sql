-- A claim can be approved now and published at a later moment.
alter table claim add column embargo_until timestamp(6) with time zone;
alter table claim add constraint claim_embargo_ck
    check ((publication = 'SCHEDULED' and embargo_until is not null)
        or (publication <> 'SCHEDULED' and embargo_until is null));
create index claim_embargo_ix on claim (publication, embargo_until, id);
