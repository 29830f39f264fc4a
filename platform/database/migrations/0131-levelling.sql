-- What came of trying how the plans look when nobody is overbooked: its own person's alone, made of what that person
-- saw. `made_of` has the version of each schedule; the problem itself is the input of the run.
create table levelling_preview (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  ask_id uuid not null,
  person_id uuid not null,
  choices jsonb not null,
  as_of date not null,
  made_of jsonb not null,
  coverage jsonb not null,
  outcome jsonb not null,
  run_id uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, run_id) references run (tenant_id, id),
  unique (tenant_id, ask_id)
);
create index levelling_preview_by_person on levelling_preview (tenant_id, person_id, created_at desc);
alter table levelling_preview enable row level security;
create policy own_wall on levelling_preview using (tenant_id = (select app_tenant()) and person_id = (select app_person()))
  with check (tenant_id = (select app_tenant()));
grant select on levelling_preview to portolan_app;
