-- That a project went over to another version of its method, with what that meant to it, as it was shown.
create table method_migration (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  method_id uuid not null,
  from_number integer not null,
  to_number integer not null check (to_number > from_number),
  report jsonb not null,
  words text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, method_id, from_number) references method_version (tenant_id, method_id, number),
  foreign key (tenant_id, method_id, to_number) references method_version (tenant_id, method_id, number),
  foreign key (tenant_id, made_by) references person (tenant_id, id)
);
create index method_migration_of on method_migration (tenant_id, investment_id, id desc);

alter table method_migration enable row level security;
create policy project_wall on method_migration using (tenant_id = (select app_tenant()) and ((select app_sees_all())
  or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select, insert on method_migration to portolan_app;
