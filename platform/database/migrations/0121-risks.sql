-- Risks of a project: what may happen, how likely, and what it does to work and money; points are least, likeliest, most.
create table risk (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  cause text not null,
  event text not null,
  effect text not null,
  probability double precision not null check (probability between 0 and 1),
  -- Ids of the schedule; none stands for all work that is left.
  activities jsonb not null default '[]',
  delay jsonb,
  cost jsonb,
  near date,
  owner_id uuid,
  response jsonb,
  state text not null default 'open' check (state in ('open', 'closed')),
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, owner_id) references person (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id)
);
create index risk_of_project on risk (tenant_id, investment_id);

-- How sure the durations of a plan are: in hundredths of what is planned.
create table plan_uncertainty (
  tenant_id uuid not null,
  investment_id uuid not null,
  source text not null check (source in ('history', 'stated')),
  low integer not null check (low > 0),
  likely integer not null,
  high integer not null,
  correlation integer not null check (correlation between 0 and 100),
  version integer not null default 1,
  primary key (tenant_id, investment_id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  check (low <= likely and likely <= high)
);

-- A plan that was played: from what, and what came of it. Without an answer it waits, or was given up.
create table risk_simulation (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  job_id uuid not null,
  schedule_number integer not null,
  -- What the risks and the ranges were: any change makes another mark.
  mark text not null,
  iterations integer not null,
  seed integer not null,
  basis jsonb not null,
  input jsonb not null,
  answer jsonb,
  run_id uuid,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, asked_by) references person (tenant_id, id),
  check ((answer is null) = (answered_at is null))
);
create index risk_simulation_of on risk_simulation (tenant_id, investment_id, asked_at desc);

do $$
declare walled text;
begin
  foreach walled in array array['risk', 'plan_uncertainty', 'risk_simulation']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select, insert on %I to portolan_app', walled);
  end loop;
end $$;
grant update (title, cause, event, effect, probability, activities, delay, cost, near, owner_id, response, state, version) on risk to portolan_app;
grant update (source, low, likely, high, correlation, version) on plan_uncertainty to portolan_app;

create trigger risk_words after insert or delete or update of title, event on risk
  for each row execute function note_words('risk', 'title', 'event', 'investment_id', 'created_at');
