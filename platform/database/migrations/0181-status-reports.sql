-- What whoever manages a project confirms of it for a period: frozen with its hash, and told upward some workdays later
-- where the colour is new. What is published is a rating of the record as any other; until then it stands here alone.

-- From which period on reports are expected, and how long a new colour is seen by its manager first. Each setting stays.
create table status_policy (
  tenant_id uuid not null references tenant (id),
  number integer not null check (number >= 1),
  hold_workdays integer not null check (hold_workdays between 0 and 10),
  asks_from date,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id, number),
  foreign key (tenant_id, set_by) references person (tenant_id, id)
);

create table status_report (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  -- Of a project, from 1: the next one corrects the one before.
  number integer not null check (number >= 1),
  -- By its name and days, as the calendar had them.
  period text not null,
  period_from date not null,
  period_to date not null,
  as_of date not null,
  colour text not null check (colour in ('green', 'amber', 'red')),
  thought text not null default '',
  -- All that was confirmed, as it was read by whoever confirmed it.
  content jsonb not null,
  hash text not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  visible_from timestamptz not null,
  published_at timestamptz,
  -- Who let it go before its day.
  released_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, investment_id, number),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, confirmed_by) references person (tenant_id, id),
  foreign key (tenant_id, released_by) references person (tenant_id, id),
  check (released_by is null or published_at is not null)
);
create index status_report_by_period on status_report (tenant_id, period);
create index status_report_waiting on status_report (visible_from) where published_at is null;

-- That a project was published as not updated, and whom Portolan reminded before: each once for a period.
create table status_lapse (
  tenant_id uuid not null,
  investment_id uuid not null,
  period text not null,
  reminded_at timestamptz,
  lapsed_at timestamptz,
  primary key (tenant_id, investment_id, period),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade
);

-- Whoever manages a project or leads the office sees a colour before it is published; so does whoever confirmed it.
create function app_sees_early(project uuid) returns boolean language sql stable as $$
  select app_grants(array['pmo-lead']) or exists (
    select 1 from investment i
    where i.tenant_id = app_tenant() and i.id = project and (
      i.manager_id = app_person()
      or exists (select 1 from role_grant g where g.tenant_id = i.tenant_id and g.person_id = app_person() and g.revoked_at is null
        and g.confirmed_at is not null and g.role = 'pmo-lead'
        and (g.scope = 'project' and g.scope_id = i.id or g.scope = 'portfolio' and g.scope_id = i.portfolio_id))))
$$;

do $$
declare walled text;
begin
  foreach walled in array array['status_report', 'status_lapse']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select on %I to portolan_app', walled);
  end loop;
end $$;
-- The wall before a new colour: no reading goes round it.
create policy manager_first on status_report as restrictive for select
  using (published_at is not null or confirmed_by = (select app_person()) or app_sees_early(investment_id));
grant insert on status_report to portolan_app;
grant update (published_at, released_by) on status_report to portolan_app;

alter table status_policy enable row level security;
create policy tenant_wall on status_policy using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on status_policy to portolan_app;

-- What was confirmed is not changed by anybody; it is only let go, once.
create function keep_confirmed_status() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    return old;
  end if;
  if to_jsonb(new) - 'published_at' - 'released_by' is distinct from to_jsonb(old) - 'published_at' - 'released_by'
    or old.published_at is not null then
    raise exception 'A status that was confirmed is not changed.';
  end if;
  return new;
end $$;
create trigger status_report_kept before update on status_report for each row execute function keep_confirmed_status();

-- For which projects a report was handed in and is not to be seen yet: the day alone, for everybody who sees the project.
create function waiting_status() returns table (investment_id uuid, period text, number integer, visible_from timestamptz)
language sql stable security definer set search_path = public as $$
  select r.investment_id, r.period, r.number, r.visible_from from status_report r
  where r.tenant_id = app_tenant() and r.published_at is null
    and (app_sees_all() or r.investment_id in (select project_id from visible_project where tenant_id = app_tenant() and person_id = app_person()))
$$;

-- Reports are counted beside those that one does not see: a number is given once, and two who confirm at once wait for each other.
create function next_status_number(project uuid) returns integer language plpgsql security definer set search_path = public as $$
declare following integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(app_tenant()::text || project::text, 181));
  select coalesce(max(number), 0) + 1 into following from status_report where tenant_id = app_tenant() and investment_id = project;
  return following;
end $$;

-- Words are found once they are published.
create trigger status_report_words after insert on status_report
  for each row when (new.published_at is not null and new.thought <> '')
  execute function note_words('status-report', '', 'thought', 'investment_id', 'confirmed_at');
create trigger status_report_words_published after update of published_at on status_report
  for each row when (new.published_at is not null and new.thought <> '')
  execute function note_words('status-report', '', 'thought', 'investment_id', 'confirmed_at');
create trigger status_report_words_deleted after delete on status_report
  for each row execute function note_words('status-report', '', 'thought', 'investment_id', 'confirmed_at');
