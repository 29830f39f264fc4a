-- Own three points of activities and branches of a plan: of an activity in working minutes, of a summary in percent of
-- what is planned for all within it. The version of plan_uncertainty counts every change of them.
create table activity_range (
  tenant_id uuid not null,
  investment_id uuid not null,
  activity text not null check (length(activity) between 1 and 200),
  law text not null check (law in ('pert', 'triangular', 'uniform', 'lognormal')),
  low integer not null check (low >= 0),
  likely integer not null,
  high integer not null,
  primary key (tenant_id, investment_id, activity),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  check (low <= likely and likely <= high)
);
alter table activity_range enable row level security;
create policy project_wall on activity_range using (tenant_id = (select app_tenant()) and ((select app_sees_all())
  or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select, insert, delete on activity_range to portolan_app;
grant update (law, low, likely, high) on activity_range to portolan_app;
