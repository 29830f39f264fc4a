-- What somebody said is not wrong with a record, for a while and with a reason: it is told again when that is over.
create table data_fault_dismissal (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  rule text not null,
  subject_kind text not null,
  subject_id text not null,
  project_id uuid,
  because text not null check (length(because) between 1 and 500),
  until_day date not null,
  dismissed_by uuid not null,
  dismissed_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, dismissed_by) references person (tenant_id, id)
);
create unique index data_fault_dismissal_once on data_fault_dismissal (tenant_id, rule, subject_kind, subject_id)
  where ended_at is null;
alter table data_fault_dismissal enable row level security;
create policy project_wall on data_fault_dismissal using (tenant_id = (select app_tenant()) and ((select app_sees_all())
  or project_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select, insert, update on data_fault_dismissal to portolan_app;

-- How much was wrong in each week, over all projects of the organisation: for those who see all of them.
create table data_fault_week (
  tenant_id uuid not null references tenant (id),
  monday date not null,
  rule text not null,
  faults integer not null check (faults >= 0),
  counted_at timestamptz not null,
  primary key (tenant_id, monday, rule)
);
alter table data_fault_week enable row level security;
create policy tenant_wall on data_fault_week using (tenant_id = (select app_tenant())
  and ((select app_person()) is null or (select app_sees_all()))) with check (tenant_id = (select app_tenant()));
grant select, insert, update on data_fault_week to portolan_app;

-- What a plan says is finished, and what it says is done and not finished: found without reading all activities.
create index activity_finished on activity (tenant_id, actual_finish_at) where actual_finish_at is not null;
create index activity_done on activity (tenant_id, investment_id) where percent = 100 and actual_finish_at is null;
