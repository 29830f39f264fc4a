-- Meetings: of a body or free, single or of a series; their agenda, who was there, and the minutes with what came of each
-- point. Instants are instants; the zone says which clock on the wall was meant.

create table meeting (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  series_id uuid,
  body_id uuid,
  title text not null check (length(title) between 1 and 200),
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 5 and 1440),
  zone text not null,
  place text not null default '',
  link text not null default '',
  organiser_id uuid not null,
  -- Everybody who takes part, as in meeting_participant: the wall reads it here.
  people uuid[] not null,
  state text not null check (state in ('planned', 'open', 'closed', 'approved', 'cancelled')),
  reason text,
  -- Who closed it answers for its minutes, and does not approve them.
  closed_by uuid,
  created_at timestamptz not null,
  -- How often those invited were told of another time or place: what a calendar keeps.
  moved integer not null default 0,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, body_id) references body (tenant_id, id),
  foreign key (tenant_id, organiser_id) references person (tenant_id, id),
  foreign key (tenant_id, closed_by) references person (tenant_id, id)
);
create index meeting_by_start on meeting (tenant_id, starts_at, id);
create index meeting_by_body on meeting (tenant_id, body_id, starts_at) where body_id is not null;

create table meeting_participant (
  tenant_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('chair', 'member', 'adviser', 'guest')),
  -- As whoever runs the meeting wrote it down.
  presence text check (presence in ('present', 'excused', 'absent')),
  -- When the person said by himself that he is there: only this counts towards a quorum.
  joined_at timestamptz,
  primary key (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create table meeting_point (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('decision', 'action', 'topic')),
  -- The decision or the action that it is about.
  subject_id uuid,
  project_id uuid,
  title text not null check (length(title) between 1 and 300),
  minutes integer not null check (minutes between 0 and 480),
  outcome text check (outcome in ('decided', 'noted', 'postponed')),
  note text not null default '',
  written_by uuid,
  written_at timestamptz,
  added_by uuid not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id) on delete cascade,
  foreign key (tenant_id, project_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, written_by) references person (tenant_id, id),
  foreign key (tenant_id, added_by) references person (tenant_id, id),
  check ((kind = 'topic') = (subject_id is null)),
  check ((written_by is null) = (written_at is null))
);
create index meeting_point_by_meeting on meeting_point (tenant_id, meeting_id, position);
create unique index meeting_point_once on meeting_point (tenant_id, meeting_id, subject_id) where subject_id is not null;

-- Minutes as somebody who did not write them approved them; the hash is that of all points and of who was there.
create table meeting_approval (
  tenant_id uuid not null,
  meeting_id uuid not null,
  number integer not null,
  hash text not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  primary key (tenant_id, meeting_id, number),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id) on delete cascade,
  foreign key (tenant_id, approved_by) references person (tenant_id, id)
);

-- What approved minutes said before they were corrected, and why.
create table meeting_correction (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  point_id uuid not null,
  project_id uuid,
  before text not null,
  after text not null,
  reason text not null check (length(reason) >= 1),
  corrected_by uuid not null,
  corrected_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id) on delete cascade,
  foreign key (tenant_id, point_id) references meeting_point (tenant_id, id) on delete cascade,
  foreign key (tenant_id, project_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, corrected_by) references person (tenant_id, id)
);
create index meeting_correction_by_meeting on meeting_correction (tenant_id, meeting_id, id);

-- How many points there are, those too that one does not see: nobody approves what he did not read.
create function count_meeting_points(of_meeting uuid) returns integer language sql stable security definer set search_path = public as $$
  select count(*)::integer from meeting_point where tenant_id = app_tenant() and meeting_id = of_meeting
$$;

-- A meeting is seen by who sees everything, by who takes part, and by the members of its body.
alter table meeting enable row level security;
create policy meeting_wall on meeting using (
  tenant_id = (select app_tenant()) and ((select app_sees_all()) or (select app_person()) = any(people) or organiser_id = (select app_person())
    or body_id in (select body_id from body_member where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select, insert, update on meeting to portolan_app;

do $$
declare walled text;
begin
  foreach walled in array array['meeting_participant', 'meeting_approval']
  loop
    execute format('alter table %I enable row level security', walled);
    -- The wall of the meeting itself holds in here.
    execute format('create policy meeting_wall on %I using (tenant_id = (select app_tenant()) and meeting_id in (select id from meeting where tenant_id = (select app_tenant()))) with check (tenant_id = (select app_tenant()))', walled);
  end loop;
  -- What is said of a project is read by who sees the project, also in one meeting.
  foreach walled in array array['meeting_point', 'meeting_correction']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy meeting_wall on %I using (tenant_id = (select app_tenant()) and meeting_id in (select id from meeting where tenant_id = (select app_tenant()))
      and (project_id is null or (select app_sees_all())
        or project_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
  end loop;
end $$;
grant select, insert, update, delete on meeting_participant, meeting_point to portolan_app;
grant select, insert on meeting_approval, meeting_correction to portolan_app;
