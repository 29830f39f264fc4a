-- Where every project stands: computed by a job, read by lists and never computed in them. One row for each project
-- and day: the status date (is_current), and every day of which a register speaks. A row holds all its measures,
-- because a list of 5,000 projects then reads 5,000 rows and not 100,000.
create table standing (
  tenant_id uuid not null,
  investment_id uuid not null,
  as_of date not null,
  is_current boolean not null,
  is_register_day boolean not null,
  status text not null check (status in ('on-track', 'at-risk', 'off-track', 'not-enough-data')),
  sure_level text not null check (sure_level in ('low', 'fair', 'high')),
  sure double precision not null,
  top_rule text,
  top_sentence text,
  -- Measure to bare value; units and rules stand in the engine's table of measures.
  figures jsonb not null,
  findings integer not null,
  -- Reasons, what is missing and findings in full, for the page of one project.
  detail jsonb not null,
  -- What the register of that day told, so that a list of that day looks as it did.
  start_day date,
  finish_day date,
  cost_amount bigint,
  cost_currency text,
  reported_raw text,
  reported_scale text,
  reported_step integer,
  reported_steps integer,
  reported_as_of date,
  reported_by text,
  evidence_day date,
  -- The version of the project that was read: a standing is behind while the project is at another.
  computed_version integer not null,
  run_id uuid not null,
  refreshed_at timestamptz not null,
  primary key (tenant_id, investment_id, as_of),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, run_id) references run (tenant_id, id),
  check (is_current or is_register_day),
  check ((cost_amount is null) = (cost_currency is null))
);
-- Out of line, for lists never read it: their rows stay narrow.
alter table standing alter column detail set storage external;
create unique index standing_current on standing (tenant_id, investment_id) where is_current;
create index standing_by_day on standing (tenant_id, as_of) where is_register_day;

-- The day that an organisation's figures speak of, and why it is that day.
create table standing_clock (
  tenant_id uuid primary key references tenant (id),
  status_date date not null,
  because text not null check (because in ('chosen', 'newest-register', 'today')),
  decided_at timestamptz not null
);

alter table standing enable row level security;
create policy project_wall on standing using (tenant_id = (select app_tenant()) and ((select app_sees_all())
  or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select, insert, update, delete on standing to portolan_app;

alter table standing_clock enable row level security;
create policy tenant_wall on standing_clock using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update, delete on standing_clock to portolan_app;

-- The newest rating of each project is what lists show: found by one look, without a sort.
drop index reported_status_by_investment;
create index reported_status_by_investment on reported_status (tenant_id, investment_id, as_of desc, id desc);
