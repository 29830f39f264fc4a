-- What may happen, what has happened, what is taken for granted and what projects need from each other: four shapes, one list.
-- People name each by its kind and a number: R-12, I-7, AS-3, DP-4.

alter table risk
  add column number integer,
  add column trigger_words text not null default '',
  -- Percent of the benefit that is lost, and how much the result is worse: 1 hardly to 5 of no use.
  add column benefit_lost integer check (benefit_lost between 0 and 100),
  add column quality_step integer check (quality_step between 1 and 5),
  add column looked_at timestamptz;
update risk r set looked_at = r.created_at, number = n.nth
  from (select tenant_id, id, row_number() over (partition by tenant_id order by created_at, id) as nth from risk) n
  where n.tenant_id = r.tenant_id and n.id = r.id;
alter table risk alter column number set not null, alter column looked_at set not null;
create unique index risk_number on risk (tenant_id, number);
grant update (trigger_words, benefit_lost, quality_step, looked_at) on risk to portolan_app;

create table issue (
  tenant_id uuid not null,
  id uuid not null,
  number integer not null check (number >= 1),
  investment_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  effect text not null default '',
  severity text not null check (severity in ('low', 'medium', 'high', 'critical')),
  since date not null,
  due_day date,
  owner_id uuid,
  -- What was done; without it an issue is not solved.
  done text not null default '',
  solved_at timestamptz,
  -- The risk that came true, or the assumption that broke.
  came_kind text check (came_kind in ('risk', 'assumption')),
  came_id uuid,
  looked_at timestamptz not null,
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, owner_id) references person (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  check ((came_kind is null) = (came_id is null)),
  check (solved_at is null or done <> '')
);
create unique index issue_number on issue (tenant_id, number);
create index issue_of_project on issue (tenant_id, investment_id);

create table assumption (
  tenant_id uuid not null,
  id uuid not null,
  number integer not null check (number >= 1),
  investment_id uuid not null,
  -- What is taken for granted, why, and what hangs on it.
  title text not null check (length(title) between 1 and 300),
  basis text not null default '',
  test_day date,
  owner_id uuid,
  outcome text check (outcome in ('held', 'broken')),
  found text not null default '',
  tested_by uuid,
  tested_at timestamptz,
  looked_at timestamptz not null,
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, owner_id) references person (tenant_id, id),
  foreign key (tenant_id, tested_by) references person (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  check ((outcome is null) = (tested_at is null) and (outcome is null) = (tested_by is null))
);
create unique index assumption_number on assumption (tenant_id, number);
create index assumption_of_project on assumption (tenant_id, investment_id);

-- What a project needs from another, by when, and when the other offers it. Each side agrees for itself, to both days.
create table dependency (
  tenant_id uuid not null,
  id uuid not null,
  number integer not null check (number >= 1),
  investment_id uuid not null,
  provider_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  detail text not null default '',
  need_day date not null,
  need_activity text,
  offer_day date,
  offer_activity text,
  -- What the plans of both sides give for the activities that are tied, as they were computed last.
  need_planned date,
  offer_planned date,
  owner_id uuid,
  need_agreed_by uuid,
  need_agreed_at timestamptz,
  offer_agreed_by uuid,
  offer_agreed_at timestamptz,
  state text not null default 'open' check (state in ('open', 'met', 'dropped')),
  closed_at timestamptz,
  looked_at timestamptz not null,
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, provider_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, owner_id) references person (tenant_id, id),
  foreign key (tenant_id, need_agreed_by) references person (tenant_id, id),
  foreign key (tenant_id, offer_agreed_by) references person (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  check (investment_id <> provider_id),
  check ((need_agreed_by is null) = (need_agreed_at is null) and (offer_agreed_by is null) = (offer_agreed_at is null)),
  check ((state = 'open') = (closed_at is null))
);
create unique index dependency_number on dependency (tenant_id, number);
create index dependency_of_project on dependency (tenant_id, investment_id);
create index dependency_of_provider on dependency (tenant_id, provider_id);

-- Two who add at once wait for each other: a number is given once, also beside those that one does not see.
create function next_raid_number(of_kind text) returns integer language plpgsql security definer set search_path = public as $$
declare following integer;
begin
  if of_kind not in ('risk', 'issue', 'assumption', 'dependency') then raise exception 'There is no kind %.', of_kind; end if;
  perform pg_advisory_xact_lock(hashtextextended(app_tenant()::text || of_kind, 171));
  execute format('select coalesce(max(number), 0) + 1 from %I where tenant_id = app_tenant()', of_kind) into following;
  return following;
end $$;

do $$
declare walled text;
begin
  foreach walled in array array['issue', 'assumption']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select, insert on %I to portolan_app', walled);
  end loop;
end $$;
alter table dependency enable row level security;
-- Both sides see what they promise each other.
create policy project_wall on dependency using (tenant_id = (select app_tenant()) and ((select app_sees_all())
  or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))
  or provider_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select, insert on dependency to portolan_app;
grant update (title, effect, severity, since, due_day, owner_id, done, solved_at, looked_at, version) on issue to portolan_app;
grant update (title, basis, test_day, owner_id, outcome, found, tested_by, tested_at, looked_at, version) on assumption to portolan_app;
grant update (title, detail, need_day, need_activity, offer_day, offer_activity, need_planned, offer_planned, owner_id, need_agreed_by,
  need_agreed_at, offer_agreed_by, offer_agreed_at, state, closed_at, looked_at, version) on dependency to portolan_app;

create trigger issue_words after insert or delete or update of title, effect on issue
  for each row execute function note_words('issue', 'title', 'effect', 'investment_id', 'created_at');
create trigger assumption_words after insert or delete or update of title, basis on assumption
  for each row execute function note_words('assumption', 'title', 'basis', 'investment_id', 'created_at');
create trigger dependency_words after insert or delete or update of title, detail on dependency
  for each row execute function note_words('dependency', 'title', 'detail', 'investment_id', 'created_at');
