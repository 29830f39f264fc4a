-- That a gate was presented: somebody asks for a ruling, with all that is there to look at, as it is.
create table gate_presentation (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  method_id uuid not null,
  number integer not null,
  phase_id text not null check (length(phase_id) between 1 and 60),
  looked_at jsonb not null,
  words text not null,
  presented_by uuid not null,
  presented_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, method_id, number) references method_version (tenant_id, method_id, number),
  foreign key (tenant_id, presented_by) references person (tenant_id, id)
);
create index gate_presentation_of on gate_presentation (tenant_id, investment_id, phase_id, id desc);

alter table gate_presentation enable row level security;
create policy project_wall on gate_presentation using (tenant_id = (select app_tenant()) and ((select app_sees_all())
  or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select, insert on gate_presentation to portolan_app;
