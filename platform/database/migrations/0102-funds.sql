-- Money that was granted: a fund is released in tranches, and what is released is given to projects. Moves are rows: what a
-- project has of a fund is their sum.
create table fund (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  name_key text not null,
  owner_id uuid,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount >= 0),
  from_day date not null,
  -- The first day that it is no longer for.
  to_day date not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references person (tenant_id, id),
  check (to_day > from_day)
);
create unique index fund_name on fund (tenant_id, name_key);

-- One asks for a tranche with what fulfils its condition; another one releases it.
create table fund_tranche (
  tenant_id uuid not null,
  id uuid not null,
  fund_id uuid not null,
  position integer not null,
  name text not null check (length(name) between 1 and 200),
  amount bigint not null check (amount > 0),
  condition text not null default '',
  due_day date not null,
  state text not null check (state in ('planned', 'asked', 'released')),
  evidence text not null default '',
  asked_by uuid,
  asked_at timestamptz,
  released_by uuid,
  released_at timestamptz,
  words text not null default '',
  -- Released by a decision: whoever asked carried it out, and others decided.
  by_decision boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, fund_id) references fund (tenant_id, id),
  foreign key (tenant_id, asked_by) references person (tenant_id, id),
  foreign key (tenant_id, released_by) references person (tenant_id, id),
  check ((asked_by is null) = (asked_at is null) and (released_by is null) = (released_at is null)),
  check ((state = 'released') = (released_by is not null)),
  check (state <> 'asked' or asked_by is not null),
  check (by_decision or released_by is null or released_by <> asked_by)
);
create index fund_tranche_by_fund on fund_tranche (tenant_id, fund_id, position);

create table fund_move (
  tenant_id uuid not null,
  id uuid not null,
  fund_id uuid not null,
  investment_id uuid not null,
  -- Below 0: it is given back.
  amount bigint not null check (amount <> 0),
  words text not null default '',
  by_person uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, fund_id) references fund (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id),
  foreign key (tenant_id, by_person) references person (tenant_id, id)
);
create index fund_move_by_fund on fund_move (tenant_id, fund_id, investment_id);
create index fund_move_by_investment on fund_move (tenant_id, investment_id);

do $$
declare walled text;
begin
  foreach walled in array array['fund', 'fund_tranche']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format('create policy tenant_wall on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', walled);
    execute format('grant select, insert, update on %I to portolan_app', walled);
  end loop;
  alter table fund_move enable row level security;
  create policy project_wall on fund_move using (tenant_id = (select app_tenant()) and ((select app_sees_all())
    or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
    with check (tenant_id = (select app_tenant()));
  grant select, insert on fund_move to portolan_app;
end $$;
grant delete on fund_tranche to portolan_app;
