-- Schedules. A version of a project's schedule is one immutable document, kept as a file by its content; what is
-- computed from it is a function of that document. Moments are wall-clock time of the plan, without a zone.

create table schedule_import (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  file_name text not null,
  file_sha256 text not null,
  document_sha256 text not null,
  format text not null check (format in ('mspdi', 'xer', 'pmxml')),
  -- As somebody named it; reading the file again needs it.
  encoding text,
  -- The newest version of the schedule when the file was looked at; 0 when there was none.
  base_number integer not null check (base_number >= 0),
  -- What was read, how its dates agree and what would change, as it was shown.
  report jsonb not null,
  state text not null check (state in ('previewed', 'committed', 'dropped')),
  became_number integer,
  created_by uuid not null,
  created_at timestamptz not null,
  committed_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, file_sha256) references file (tenant_id, sha256),
  foreign key (tenant_id, document_sha256) references file (tenant_id, sha256),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  check ((state = 'committed') = (became_number is not null))
);
create index schedule_import_by_investment on schedule_import (tenant_id, investment_id, id desc);

create table schedule_version (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  number integer not null check (number >= 1),
  document_sha256 text not null,
  source text not null,
  format text,
  -- The file as it was dropped; null where the version came by edits.
  file_sha256 text,
  import_id uuid,
  edits jsonb,
  data_date timestamp,
  start_at timestamp,
  finish_at timestamp,
  counts jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, document_sha256) references file (tenant_id, sha256),
  foreign key (tenant_id, file_sha256) references file (tenant_id, sha256),
  foreign key (tenant_id, import_id) references schedule_import (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  check ((import_id is null) <> (edits is null)),
  check ((import_id is null) = (file_sha256 is null))
);
create unique index schedule_version_number on schedule_version (tenant_id, investment_id, number);

-- The activities of the newest version, for search and for lists over projects. An ID may stand twice in a file, so
-- the place in the outline is the key.
create table activity (
  tenant_id uuid not null,
  investment_id uuid not null,
  position integer not null,
  id text not null,
  code text,
  name text not null,
  kind text not null,
  start_at timestamp,
  finish_at timestamp,
  actual_finish_at timestamp,
  deadline_at timestamp,
  -- Working minutes.
  total_float bigint,
  critical boolean not null,
  inactive boolean not null,
  percent double precision check (percent between 0 and 100),
  primary key (tenant_id, investment_id, position),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade
);
create index activity_words on activity using gin (name gin_trgm_ops);

do $$
declare walled text;
begin
  foreach walled in array array['schedule_import', 'schedule_version', 'activity']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
  end loop;
end $$;
-- What was once a version stays one.
grant select, insert on schedule_version to portolan_app;
grant select, insert, update on schedule_import to portolan_app;
grant select, insert, delete on activity to portolan_app;
