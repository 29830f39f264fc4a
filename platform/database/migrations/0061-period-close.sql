-- What is to be done before a period is locked. Items that are computed have their kind as their key; an organisation's
-- own have one of theirs. What is done for a close belongs to its round: after a reopening it is done anew.
create table close_checklist (
  tenant_id uuid not null references tenant (id),
  version integer not null,
  updated_at timestamptz not null,
  primary key (tenant_id)
);

create table close_item (
  tenant_id uuid not null references tenant (id),
  key text not null,
  kind text not null check (kind in ('statuses', 'ledger', 'suspense', 'rates', 'forecasts', 'reconciliation', 'own')),
  -- What people are to do; computed items have their words from their kind.
  title text,
  must boolean not null,
  -- Due so many workdays after the cut-off of the period, or before it.
  due_workdays integer not null check (due_workdays between -60 and 60),
  owner_id uuid,
  position integer not null,
  primary key (tenant_id, key),
  foreign key (tenant_id, owner_id) references person (tenant_id, id),
  check ((kind = 'own') = (title is not null)),
  check (kind = 'own' or key = kind)
);

create table close_tick (
  tenant_id uuid not null,
  period_id uuid not null,
  round integer not null,
  item_key text not null,
  words text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (tenant_id, period_id, round, item_key),
  foreign key (tenant_id, period_id) references period (tenant_id, id) on delete cascade,
  foreign key (tenant_id, by_person) references person (tenant_id, id)
);

-- A must-item that is not done: one asks, another one grants.
create table close_waiver (
  tenant_id uuid not null,
  id uuid not null,
  period_id uuid not null,
  round integer not null,
  item_key text not null,
  reason text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'granted', 'refused')),
  words text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, period_id) references period (tenant_id, id) on delete cascade,
  foreign key (tenant_id, asked_by) references person (tenant_id, id),
  foreign key (tenant_id, decided_by) references person (tenant_id, id),
  check ((state = 'asked') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  check (decided_by is distinct from asked_by)
);
create unique index close_waiver_once on close_waiver (tenant_id, period_id, round, item_key) where state <> 'refused';

-- A project that owes nothing to a period, and why.
create table close_excuse (
  tenant_id uuid not null,
  period_id uuid not null,
  investment_id uuid not null,
  reason text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (tenant_id, period_id, investment_id),
  foreign key (tenant_id, period_id) references period (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, by_person) references person (tenant_id, id)
);

-- Who was reminded of what, and when: once for each day that a reminder falls on.
create table close_chase (
  tenant_id uuid not null,
  period_id uuid not null,
  round integer not null,
  investment_id uuid not null,
  due_day date not null,
  step integer not null,
  person_id uuid not null,
  lacks text[] not null,
  at timestamptz not null,
  primary key (tenant_id, period_id, round, investment_id, due_day),
  foreign key (tenant_id, period_id) references period (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

-- What stood when a period was locked, frozen as text so that its hash can be made again. It outlives the calendar.
create table close_record (
  tenant_id uuid not null references tenant (id),
  period_id uuid not null,
  number integer not null,
  figures text not null,
  sha256 text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (tenant_id, period_id, number),
  foreign key (tenant_id, by_person) references person (tenant_id, id)
);

do $$
declare walled text;
begin
  foreach walled in array array['close_checklist', 'close_item', 'close_tick', 'close_waiver']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format('create policy tenant_wall on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', walled);
  end loop;
  foreach walled in array array['close_excuse', 'close_chase']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
  end loop;
end $$;
-- The figures are those of all projects.
alter table close_record enable row level security;
create policy whole_wall on close_record using (tenant_id = (select app_tenant()) and (select app_sees_all()))
  with check (tenant_id = (select app_tenant()));
grant select, insert, update on close_checklist, close_waiver to portolan_app;
grant select, insert, update, delete on close_item, close_excuse to portolan_app;
grant select, insert, delete on close_tick to portolan_app;
grant select, insert on close_chase, close_record to portolan_app;
