-- Actions: what somebody is to do by a day, wherever it came from. Days are days, instants are instants.

create table action (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- As people name it: A-17.
  number integer not null check (number >= 1),
  title text not null check (length(title) between 1 and 300),
  detail text not null default '',
  project_id uuid,
  owner_id uuid not null,
  due_day date not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- What it came from: a decision, a point of a meeting, a project; a thing that people can talk of.
  source_kind text,
  source_id text,
  -- What shows that it was done.
  evidence text,
  closed_at timestamptz,
  -- The due day of which its owner was told that it is near, and that it is past: each once.
  told_near date,
  told_past date,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, owner_id) references person (tenant_id, id),
  foreign key (tenant_id, asked_by) references person (tenant_id, id),
  check ((source_kind is null) = (source_id is null)),
  check ((state = 'open') = (closed_at is null))
);
create unique index action_number on action (tenant_id, number);
create index action_open on action (tenant_id, due_day, number) where state = 'open';
create index action_by_owner on action (tenant_id, owner_id, state);
create index action_by_project on action (tenant_id, project_id, number desc) where project_id is not null;
create index action_by_source on action (tenant_id, source_kind, source_id) where source_kind is not null;

-- Every state an action has been in, with who, when and why.
create table action_step (
  tenant_id uuid not null,
  action_id uuid not null,
  number integer not null,
  move text not null check (move in ('asked', 'changed', 'done', 'dropped', 'reopened')),
  words text not null default '',
  at timestamptz not null,
  person_id uuid not null,
  primary key (tenant_id, action_id, number),
  foreign key (tenant_id, action_id) references action (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

-- Two who ask at once wait for each other: a number is given once, also beside those that one does not see.
create function next_action_number() returns integer language plpgsql security definer set search_path = public as $$
declare following integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(app_tenant()::text, 41));
  select coalesce(max(number), 0) + 1 into following from action where tenant_id = app_tenant();
  return following;
end $$;

-- An action of a project is seen by who sees the project; one of no project by who sees everything, and by whom it concerns.
alter table action enable row level security;
create policy action_wall on action using (
  tenant_id = (select app_tenant())
  and case when project_id is not null then (select app_sees_all())
      or project_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))
    else (select app_sees_all()) or (select app_person()) in (owner_id, asked_by) end)
  with check (tenant_id = (select app_tenant()));
grant select, insert, update on action to portolan_app;

alter table action_step enable row level security;
-- The wall of the action itself holds in here.
create policy action_wall on action_step using (tenant_id = (select app_tenant()) and action_id in (select id from action where tenant_id = (select app_tenant())))
  with check (tenant_id = (select app_tenant()));
-- What was done stays.
grant select, insert on action_step to portolan_app;
