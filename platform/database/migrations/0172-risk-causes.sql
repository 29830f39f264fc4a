-- What makes risks of several projects happen at the same time: a word of the organisation, named in no project.
create table risk_cause (
  tenant_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  name_key text not null,
  words text not null default '',
  -- In so many of 100 cases a risk goes as its cause goes.
  together integer not null check (together between 0 and 100),
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, name_key),
  foreign key (tenant_id, created_by) references person (tenant_id, id)
);
alter table risk_cause enable row level security;
create policy tenant_wall on risk_cause using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on risk_cause to portolan_app;
grant update (name, name_key, words, together, version) on risk_cause to portolan_app;

alter table risk add column cause_id uuid, add foreign key (tenant_id, cause_id) references risk_cause (tenant_id, id);
create index risk_of_cause on risk (tenant_id, cause_id) where cause_id is not null;
grant update (cause_id) on risk to portolan_app;
