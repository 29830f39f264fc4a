-- What a person's day starts with. The worst question of a standing stands beside it, so that the first few of
-- thousands are found without unfolding all of them.
alter table standing add column asks_rank smallint generated always as (
  case detail #>> '{attention,items,0,urgency}' when 'now' then 0 when 'soon' then 1 end) stored;
alter table standing add column asks_weight double precision generated always as (
  (detail #>> '{attention,items,0,weight}')::double precision) stored;
create index standing_asking on standing (tenant_id, asks_rank, asks_weight desc, investment_id)
  where is_current and asks_rank is not null;

-- How a project stood each time that it stood otherwise, so that one can be told what moved since a moment. Written by
-- the job that computes standings; never changed.
create table standing_mark (
  tenant_id uuid not null,
  investment_id uuid not null,
  at timestamptz not null,
  status text not null check (status in ('on-track', 'at-risk', 'off-track', 'not-enough-data')),
  reported_raw text,
  finish_day date,
  cost_amount bigint,
  cost_currency text check (cost_currency ~ '^[A-Z]{3}$'),
  primary key (tenant_id, investment_id, at),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  check ((cost_amount is null) = (cost_currency is null))
);
create index standing_mark_by_time on standing_mark (tenant_id, at);
alter table standing_mark enable row level security;
create policy project_wall on standing_mark using (tenant_id = (select app_tenant()) and ((select app_sees_all())
  or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select, insert on standing_mark to portolan_app;

-- Up to when a person has seen what changed: their own mark, which nobody else reads.
create table home_seen (
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  until timestamptz not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
alter table home_seen enable row level security;
create policy own on home_seen using (tenant_id = (select app_tenant()) and person_id = (select app_person()))
  with check (tenant_id = (select app_tenant()) and person_id = (select app_person()));
grant select, insert, update, delete on home_seen to portolan_app;
