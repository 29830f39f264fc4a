-- Which lines of its schedule are the work of a phase of the method that a project follows. What a version of the
-- schedule no longer holds stays here: the next may hold it again.
create table phase_line (
  tenant_id uuid not null,
  investment_id uuid not null,
  activity_id text not null check (length(activity_id) between 1 and 200),
  phase_id text not null check (length(phase_id) between 1 and 60),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id, investment_id, activity_id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, set_by) references person (tenant_id, id)
);
alter table phase_line enable row level security;
create policy project_wall on phase_line using (tenant_id = (select app_tenant()) and ((select app_sees_all())
  or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select, insert, delete on phase_line to portolan_app;
