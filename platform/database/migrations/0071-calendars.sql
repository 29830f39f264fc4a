-- When people work. A calendar may stand on another one and then says only what differs; a day with other minutes has
-- the UID it came with, so that the same file brings it once.
create table work_calendar (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  name_key text not null,
  base_id uuid,
  -- Working minutes from Monday to Sunday; null where those of the calendar below count.
  week integer[] check (array_length(week, 1) = 7 and 0 <= all (week) and 1440 >= all (week)),
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, base_id) references work_calendar (tenant_id, id),
  check (base_id is distinct from id),
  check (week is not null or base_id is not null)
);
create unique index work_calendar_name on work_calendar (tenant_id, name_key);

create table calendar_day (
  tenant_id uuid not null,
  calendar_id uuid not null,
  day date not null,
  name text not null check (length(name) between 1 and 200),
  -- 0 for a holiday.
  minutes integer not null check (minutes between 0 and 1440),
  -- What the file called it; null where somebody entered it.
  uid text,
  primary key (tenant_id, calendar_id, day),
  foreign key (tenant_id, calendar_id) references work_calendar (tenant_id, id) on delete cascade
);

-- Which calendar a person works by, and what share of full time, from one day to another, both included.
create table person_calendar (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  calendar_id uuid not null,
  share integer not null check (share between 1 and 100),
  from_day date not null,
  until_day date,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, calendar_id) references work_calendar (tenant_id, id),
  check (until_day is null or until_day >= from_day)
);
create unique index person_calendar_by_person on person_calendar (tenant_id, person_id, from_day);
create index person_calendar_by_calendar on person_calendar (tenant_id, calendar_id);

-- Days on which somebody is away. Why is personal.
create table absence (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('leave', 'sick', 'parental', 'training', 'other')),
  first_day date not null,
  last_day date not null,
  -- Begins at noon of the first day; ends at noon of the last.
  from_noon boolean not null default false,
  until_noon boolean not null default false,
  note text check (length(note) <= 500),
  state text not null check (state in ('requested', 'approved', 'declined', 'withdrawn')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  -- Of the entry in the file that it came with.
  uid text,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, asked_by) references person (tenant_id, id),
  foreign key (tenant_id, decided_by) references person (tenant_id, id),
  check (last_day >= first_day),
  check (not (from_noon and until_noon and first_day = last_day)),
  check ((decided_by is null) = (decided_at is null)),
  -- Nobody decides about their own, nor what they asked for; what others record needs no second look.
  check (decided_by is null or (decided_by <> person_id and decided_by <> asked_by)),
  check (state <> 'approved' or decided_by is not null or asked_by <> person_id)
);
create index absence_by_person on absence (tenant_id, person_id, first_day);
create index absence_by_day on absence (tenant_id, first_day, last_day) where state in ('requested', 'approved');
create unique index absence_once on absence (tenant_id, person_id, uid, first_day)
  where uid is not null and state in ('requested', 'approved');

-- A file of holidays or absences that was dropped: it is judged anew whenever it is looked at, until it is committed.
create table calendar_import (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- Of the holidays; null for a file of absences.
  calendar_id uuid,
  file_name text not null,
  file_sha256 text not null,
  -- In which times of the file that name a moment become days.
  zone text not null,
  state text not null check (state in ('previewed', 'committed')),
  created_by uuid not null,
  created_at timestamptz not null,
  committed_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, calendar_id) references work_calendar (tenant_id, id),
  foreign key (tenant_id, file_sha256) references file (tenant_id, sha256),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  check ((state = 'committed') = (committed_at is not null))
);

do $$
declare walled text;
begin
  foreach walled in array array['work_calendar', 'calendar_day', 'person_calendar', 'absence', 'calendar_import']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format('create policy tenant_wall on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', walled);
  end loop;
end $$;
grant select, insert on work_calendar, calendar_day, person_calendar, absence, calendar_import to portolan_app;
grant update (name, name_key, base_id, week, version) on work_calendar to portolan_app;
grant update (name, minutes, uid), delete on calendar_day to portolan_app;
grant update (until_day, version), delete on person_calendar to portolan_app;
grant update (state, decided_by, decided_at, reason, version) on absence to portolan_app;
grant update (state, committed_at, version) on calendar_import to portolan_app;
