-- Monthly re-forecasts. One stands for each project and each period that it was made in; the money of a period that is
-- over comes from the actuals and is never part of it.
create table forecast (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  -- The first day of the first period that it speaks of.
  as_of date not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  state text not null check (state in ('draft', 'submitted')),
  -- Who managed the project then: accuracy is remembered by manager as well.
  manager_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  submitted_by uuid,
  submitted_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, manager_id) references person (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  foreign key (tenant_id, submitted_by) references person (tenant_id, id),
  check ((state = 'submitted') = (submitted_at is not null) and (submitted_at is null) = (submitted_by is null))
);
create unique index forecast_once on forecast (tenant_id, investment_id, as_of);
create index forecast_by_day on forecast (tenant_id, as_of);

create table forecast_line (
  tenant_id uuid not null,
  forecast_id uuid not null,
  investment_id uuid not null,
  category_key text not null,
  category text not null,
  from_day date not null,
  to_day date not null,
  amount bigint not null,
  primary key (tenant_id, forecast_id, category_key, from_day),
  foreign key (tenant_id, forecast_id) references forecast (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  check (from_day < to_day)
);

-- Why a category will cost another sum than it was forecast to last time.
create table forecast_reason (
  tenant_id uuid not null,
  forecast_id uuid not null,
  investment_id uuid not null,
  category_key text not null,
  words text not null,
  primary key (tenant_id, forecast_id, category_key),
  foreign key (tenant_id, forecast_id) references forecast (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade
);

do $$
declare walled text;
begin
  foreach walled in array array['forecast', 'forecast_line', 'forecast_reason']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select, insert, update, delete on %I to portolan_app', walled);
  end loop;
end $$;
