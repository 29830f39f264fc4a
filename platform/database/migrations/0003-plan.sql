-- The plan: what registers tell of a portfolio. Days are days, money is integer minor units with its currency.

create table party (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('organisation-unit', 'customer', 'supplier')),
  name text not null,
  name_key text not null,
  contact_email text,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index party_name on party (tenant_id, kind, name_key);

create table portfolio (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null,
  name_key text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index portfolio_name on portfolio (tenant_id, name_key);

create table programme (
  tenant_id uuid not null,
  id uuid not null,
  portfolio_id uuid not null,
  name text not null,
  name_key text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, portfolio_id) references portfolio (tenant_id, id)
);
create unique index programme_name on programme (tenant_id, portfolio_id, name_key);

create table period (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('reporting', 'fiscal-year')),
  name text not null,
  from_day date not null,
  to_day date not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  check (from_day < to_day)
);
create unique index period_name on period (tenant_id, kind, name);

create table currency_rate (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  from_currency text not null check (from_currency ~ '^[A-Z]{3}$'),
  to_currency text not null check (to_currency ~ '^[A-Z]{3}$'),
  kind text not null check (kind in ('budget', 'actual', 'closing')),
  day date not null,
  rate numeric not null check (rate > 0),
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index currency_rate_day on currency_rate (tenant_id, from_currency, to_currency, kind, day);

create table investment (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  code text,
  code_key text,
  name text not null,
  name_key text not null,
  description text,
  portfolio_id uuid not null,
  programme_id uuid,
  organisation_id uuid,
  customer_id uuid,
  manager_id uuid,
  category text,
  phase text,
  state text not null check (state in ('idea', 'active', 'on-hold', 'closed')),
  start_day date,
  finish_day date,
  cost_amount bigint,
  cost_currency text check (cost_currency ~ '^[A-Z]{3}$'),
  contract_value bigint,
  contract_currency text check (contract_currency ~ '^[A-Z]{3}$'),
  embargo_note text,
  latest_as_of date,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, portfolio_id) references portfolio (tenant_id, id),
  foreign key (tenant_id, programme_id) references programme (tenant_id, id),
  foreign key (tenant_id, organisation_id) references party (tenant_id, id),
  foreign key (tenant_id, customer_id) references party (tenant_id, id),
  foreign key (tenant_id, manager_id) references person (tenant_id, id),
  check ((cost_amount is null) = (cost_currency is null)),
  check ((contract_value is null) = (contract_currency is null))
);
create unique index investment_code on investment (tenant_id, portfolio_id, code_key) where code_key is not null;
create index investment_name on investment (tenant_id, portfolio_id, name_key);
create index investment_words on investment using gin (name gin_trgm_ops);

create table register_source (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  portfolio_id uuid not null,
  -- Hash of the normalised header: the same columns are the same source, and its mapping is remembered.
  signature text not null,
  name text not null,
  mapping jsonb not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, portfolio_id) references portfolio (tenant_id, id)
);
create unique index register_source_signature on register_source (tenant_id, portfolio_id, signature);

create table import (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  portfolio_id uuid not null,
  file_name text not null,
  file_sha256 text not null,
  sheet text,
  format text not null,
  state text not null check (state in ('mapping', 'previewed', 'committed', 'undone', 'dropped')),
  as_of date,
  mapping jsonb not null,
  layout jsonb not null,
  counts jsonb not null default '{}',
  findings jsonb not null default '[]',
  created_by uuid not null,
  created_at timestamptz not null,
  committed_at timestamptz,
  committed_seq bigint,
  undone_at timestamptz,
  undone_by uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, portfolio_id) references portfolio (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id)
);
create index import_by_age on import (tenant_id, created_at desc);

create table import_row (
  tenant_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  label text not null,
  verdict text not null check (verdict in ('new', 'update', 'same', 'check', 'stop', 'skip')),
  investment_id uuid,
  joined_by text,
  record jsonb not null,
  findings jsonb not null,
  changes jsonb not null,
  -- The investment as it was before, for undo; null where the row made it.
  before jsonb,
  version_after integer,
  primary key (tenant_id, import_id, row_number),
  foreign key (tenant_id, import_id) references import (tenant_id, id)
);

create table edition (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  import_id uuid,
  source text not null,
  as_of date not null,
  -- How the project was called then: later files may join by any name it has had.
  code text,
  name text not null,
  start_day date,
  finish_day date,
  planned_finish_day date,
  actual_finish_day date,
  currency text check (currency ~ '^[A-Z]{3}$'),
  whole_life_cost bigint,
  planned_cost bigint,
  actual_cost bigint,
  period_budget bigint,
  period_forecast bigint,
  -- How much of the work is done, as a share.
  progress double precision check (progress between 0 and 1),
  narrative jsonb not null default '{}',
  other jsonb not null default '{}',
  gaps jsonb not null default '[]',
  row_number integer,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, import_id) references import (tenant_id, id)
);
create index edition_by_import on edition (tenant_id, import_id) where import_id is not null;
create unique index edition_once on edition (tenant_id, investment_id, as_of, source);

create table reported_status (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  edition_id uuid,
  as_of date not null,
  -- The word as it was written; the step only within its own scale, never across scales.
  raw text not null,
  scale text,
  step integer,
  steps integer,
  by_whom text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, edition_id) references edition (tenant_id, id) on delete cascade
);
create index reported_status_by_edition on reported_status (tenant_id, edition_id) where edition_id is not null;
create index reported_status_by_investment on reported_status (tenant_id, investment_id, as_of desc);

create table baseline (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  number integer not null,
  as_of date not null,
  start_day date,
  finish_day date,
  cost_amount bigint,
  cost_currency text check (cost_currency ~ '^[A-Z]{3}$'),
  source text not null,
  import_id uuid,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade
);
create unique index baseline_number on baseline (tenant_id, investment_id, number);

create table line (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  edition_id uuid,
  version text not null check (version in ('budget', 'forecast', 'actual')),
  category text not null,
  from_day date not null,
  to_day date not null,
  spread text not null check (spread in ('even', 'at-start', 'at-end')),
  amount bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, edition_id) references edition (tenant_id, id) on delete cascade,
  check (from_day < to_day)
);
create index line_by_edition on line (tenant_id, edition_id) where edition_id is not null;
create index line_by_investment on line (tenant_id, investment_id, from_day);

-- Who sees which project, kept where grants and projects are written.
-- They run as their owner: an administrator who sees no project still grants sight of them.
create function grants_changed() returns trigger language plpgsql security definer set search_path = public as $$
declare whom record;
begin
  whom := coalesce(new, old);
  delete from visible_project where tenant_id = whom.tenant_id and person_id = whom.person_id;
  insert into visible_project (tenant_id, person_id, project_id)
  select distinct g.tenant_id, g.person_id, i.id
  from role_grant g join investment i on i.tenant_id = g.tenant_id
    and ((g.scope = 'project' and i.id = g.scope_id) or (g.scope = 'portfolio' and i.portfolio_id = g.scope_id))
  where g.tenant_id = whom.tenant_id and g.person_id = whom.person_id and g.revoked_at is null
    and g.confirmed_at is not null and g.role <> 'administrator';
  return null;
end $$;
create trigger role_grant_seen after insert or update or delete on role_grant
  for each row execute function grants_changed();

create function project_moved() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' then
    delete from visible_project where tenant_id = new.tenant_id and project_id = new.id;
  end if;
  insert into visible_project (tenant_id, person_id, project_id)
  select distinct g.tenant_id, g.person_id, new.id from role_grant g
  where g.tenant_id = new.tenant_id and g.revoked_at is null and g.confirmed_at is not null and g.role <> 'administrator'
    and ((g.scope = 'project' and g.scope_id = new.id) or (g.scope = 'portfolio' and g.scope_id = new.portfolio_id));
  return null;
end $$;
create function project_gone() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from visible_project where tenant_id = old.tenant_id and project_id = old.id;
  return null;
end $$;
create trigger investment_unseen after delete on investment for each row execute function project_gone();
create trigger investment_seen after insert or update of portfolio_id on investment
  for each row execute function project_moved();

do $$
declare walled text;
begin
  foreach walled in array array['party', 'portfolio', 'programme', 'period', 'currency_rate', 'register_source', 'import', 'import_row']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format('create policy tenant_wall on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', walled);
    execute format('grant select, insert, update, delete on %I to portolan_app', walled);
  end loop;
  foreach walled in array array['edition', 'reported_status', 'baseline', 'line']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select, insert, update, delete on %I to portolan_app', walled);
  end loop;
end $$;

alter table investment enable row level security;
create policy project_wall on investment using (tenant_id = (select app_tenant()) and ((select app_sees_all())
  or id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select, insert, update, delete on investment to portolan_app;
