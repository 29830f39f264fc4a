-- Who works on an activity, by the normalised names of its resources, so that the work of one person is found over all
-- projects. Null where nobody is assigned, and in versions from before.
alter table activity add column resources text[];
create index activity_by_resource on activity using gin (resources) where resources is not null;

-- What somebody who works on an activity says of its progress. It changes nothing: whoever plans the project accepts it.
create table progress_report (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  activity_id text not null,
  activity_name text not null,
  person_id uuid not null,
  percent double precision not null check (percent between 0 and 100),
  -- The day on which it was done; null while it is not.
  finished_on date,
  words text not null check (length(words) <= 500),
  state text not null check (state in ('waiting', 'accepted', 'refused', 'withdrawn')),
  reported_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  because text,
  -- The version of the schedule that it became.
  became_number integer,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, ended_by) references person (tenant_id, id),
  check ((state = 'waiting') = (ended_at is null)),
  check ((finished_on is not null) <= (percent = 100)),
  check ((state = 'accepted') = (became_number is not null))
);
create unique index progress_report_waiting on progress_report (tenant_id, investment_id, activity_id, person_id)
  where state = 'waiting';
create index progress_report_by_person on progress_report (tenant_id, person_id, reported_at desc);
alter table progress_report enable row level security;
create policy project_wall on progress_report using (tenant_id = (select app_tenant()) and ((select app_sees_all())
  or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select, insert, update on progress_report to portolan_app;
