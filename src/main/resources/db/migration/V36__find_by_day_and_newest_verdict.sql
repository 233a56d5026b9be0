-- Feeds begin with what was judged last. Where the standing stands first in the index, H2 takes it for rare, and begins
-- with all verdicts that are in force wherever it is asked for.
create index review_approved_ix on review (approved_at desc, id desc);
drop index review_newest_ix;

-- Claims said within some days are found from the first of these on, without a look at other claims.
create index attribution_said_ix on attribution (said_latest, said_earliest, said_edtf, claim_id);
