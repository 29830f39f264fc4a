-- How each project stands to every control that the gates of its method ask for, as a job has found it.
create table control_standing (
  tenant_id uuid not null,
  investment_id uuid not null,
  method_id uuid not null,
  number integer not null,
  -- Each control with its state, for the lists; the points that they weigh, by state.
  states jsonb not null,
  points jsonb not null,
  -- What was asked, what was read and when, who can mend it, and since when it is so.
  controls jsonb not null,
  computed_at timestamptz not null,
  primary key (tenant_id, investment_id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade
);

alter table control_standing enable row level security;
create policy project_wall on control_standing using (tenant_id = (select app_tenant()) and ((select app_sees_all())
  or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select on control_standing to portolan_app;
