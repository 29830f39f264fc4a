-- Search over all activities one sees. The baseline finish stands beside the computed one, so that what is late is
-- found first without opening a schedule.
alter table activity add column baseline_finish_at timestamp;
alter table activity add column late boolean not null generated always as (
  actual_finish_at is null and not inactive and kind <> 'summary' and coalesce(percent, 0) < 100
  and (coalesce(finish_at > baseline_finish_at, false) or coalesce(finish_at > deadline_at, false)
    or coalesce(total_float < 0, false))
) stored;
create index activity_late_words on activity using gin (name gin_trgm_ops) where late;

-- Words to the condition that a name holds all of them: short ones where a word begins, others anywhere.
create function words_within(words text[]) returns text language sql immutable as $$
  select string_agg(case
      when length(word) < 3 then format('(a.name ilike %L or a.name ilike %L)', plain || '%', '% ' || plain || '%')
      else format('a.name ilike %L', '%' || plain || '%') end, ' and ')
  from (select word, regexp_replace(word, '([\\%_])', '\\\1', 'g') as plain from unnest(words) as word) as given
$$;

-- The activities whose names hold all words: up to 100 that are late, else up to 150 of any kind as well. Behind row-level
-- security no trigram index serves (ilike is not leakproof: a million rows would be read). So this one runs as its
-- owner, and both walls are written out: the tenant, and the sight of a project. Who sees few projects reads those;
-- others read the index of words first: "offset 0", and no reading of the whole table, however common the planner
-- thinks that two words are together.
create function search_activities(words text[]) returns table (investment_id uuid, place integer)
language plpgsql stable security definer set search_path = public set enable_seqscan = off as $$
declare
  named text := words_within(words);
  seen uuid[];
  late integer;
  hits text := 'select h.investment_id, h.position from
    (select a.tenant_id, a.investment_id, a.position from activity a where %2$s %1$s offset 0) h where h.tenant_id = $1';
begin
  if named is null or app_tenant() is null then return; end if;
  if not app_sees_all() then
    seen := array(select project_id from visible_project where tenant_id = app_tenant() and person_id = app_person());
    hits := case when cardinality(seen) > 50 then hits || ' and h.investment_id = any($2)'
      else 'select a.investment_id, a.position from activity a
            where a.tenant_id = $1 and a.investment_id = any($2) and %2$s %1$s' end;
  end if;
  return query execute format(hits, 'and a.late', named) || ' limit 100' using app_tenant(), seen;
  get diagnostics late = row_count;
  if late < 100 then
    return query execute format(hits, '', named) || ' limit 150' using app_tenant(), seen;
  end if;
end $$;
revoke all on function search_activities(text[]) from public;
grant execute on function search_activities(text[]) to portolan_app;
