-- The best plan that a levelling has found while it still searches: its own person's alone. Gone once the search is over.
create table levelling_search (
  tenant_id uuid not null references tenant (id),
  ask_id uuid not null,
  person_id uuid not null,
  so_far jsonb not null,
  primary key (tenant_id, ask_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
alter table levelling_search enable row level security;
create policy own_wall on levelling_search using (tenant_id = (select app_tenant()) and person_id = (select app_person()))
  with check (tenant_id = (select app_tenant()));
grant select on levelling_search to portolan_app;
