-- Where every project stands: figures computed by a job, read by lists and never computed in them.
create table standing (
  tenant_id uuid not null,
  investment_id uuid not null,
  measure text not null,
  as_of date not null,
  number double precision,
  word text,
  unit text not null,
  rule text not null,
  run_id uuid not null,
  computed_at timestamptz not null,
  primary key (tenant_id, investment_id, measure),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, run_id) references run (tenant_id, id)
);
create index standing_by_measure on standing (tenant_id, measure);

-- The inputs version says whether a standing is behind: an edit raises it, the refresh writes what it has read.
create table standing_state (
  tenant_id uuid not null,
  investment_id uuid not null,
  inputs_version integer not null,
  computed_version integer not null,
  run_id uuid,
  reasons jsonb not null default '[]',
  findings jsonb not null default '[]',
  refreshed_at timestamptz,
  primary key (tenant_id, investment_id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade
);
create index standing_state_behind on standing_state (tenant_id) where inputs_version > computed_version;

do $$
declare walled text;
begin
  foreach walled in array array['standing', 'standing_state']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select, insert, update, delete on %I to portolan_app', walled);
  end loop;
end $$;
