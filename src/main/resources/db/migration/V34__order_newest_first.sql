-- Lists of claims begin with what was published last: in this order not every database reads the other way round.
create index claim_newest_ix on claim (publication, published_at desc, id desc);
drop index claim_published_ix;

-- Pledges are few among many claims.
create index claim_kind_ix on claim (kind, publication);

-- Feeds begin with the claims that were judged last, whenever they were published.
create index review_newest_ix on review (standing, approved_at desc, id desc);
