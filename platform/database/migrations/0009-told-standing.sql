-- What the heaviest reason is made of, so that it can be said in the reader's language. Standings are computed anew,
-- for those there are know only the English sentence.
alter table standing add column top_wording jsonb;
update standing set computed_version = 0 where is_current;
