-- What each gatekeeper said of a gate that was presented: in his own name, or as a stand-in of whoever holds the role.
create table gate_verdict (
  tenant_id uuid not null,
  id uuid not null,
  presentation_id uuid not null,
  investment_id uuid not null,
  phase_id text not null check (length(phase_id) between 1 and 60),
  -- The role of the method in which it was said, and who was named for it then.
  role_id text not null check (length(role_id) between 1 and 60),
  seat_of uuid not null,
  verdict text not null check (verdict in ('agree', 'work-back')),
  words text not null,
  conditions jsonb not null,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, presentation_id) references gate_presentation (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, seat_of) references person (tenant_id, id),
  foreign key (tenant_id, given_by) references person (tenant_id, id)
);
create index gate_verdict_of on gate_verdict (tenant_id, investment_id, id);

-- The day of which people were told that a presented gate is late, once each.
alter table gate_presentation add column told_late date;

alter table gate_verdict enable row level security;
create policy project_wall on gate_verdict using (tenant_id = (select app_tenant()) and ((select app_sees_all())
  or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select, insert on gate_verdict to portolan_app;
