-- Files on whatever people can talk of. The bytes are kept once by their content (file, file_chunk); here stands what
-- they are called, on what they are, and which version holds. The project of the subject stands beside them, so that
-- the second wall holds; a subject of no project is asked of its owner as well, each time.
create table attachment (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  subject_kind text not null,
  subject_id text not null check (length(subject_id) between 1 and 200),
  project_id uuid,
  -- The comment that carries it; it is not shown where that was taken back.
  comment_id uuid,
  name text not null check (length(name) between 1 and 200),
  -- The newest version.
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  deleted_by uuid,
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, comment_id) references comment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  foreign key (tenant_id, deleted_by) references person (tenant_id, id),
  check ((deleted_at is null) = (deleted_by is null))
);
create index attachment_by_subject on attachment (tenant_id, subject_kind, subject_id);
create index attachment_by_project on attachment (tenant_id, project_id);
-- A file of the same name on the same thing is a new version of it; what comments carry stands for itself.
create unique index attachment_name on attachment (tenant_id, subject_kind, subject_id, lower(name))
  where deleted_at is null and comment_id is null;

create table attachment_version (
  tenant_id uuid not null,
  attachment_id uuid not null,
  number integer not null check (number >= 1),
  project_id uuid,
  sha256 text not null,
  bytes integer not null check (bytes between 1 and 52428800),
  -- What the content is, whatever the name says.
  media_type text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (tenant_id, attachment_id, number),
  foreign key (tenant_id, attachment_id) references attachment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, sha256) references file (tenant_id, sha256),
  foreign key (tenant_id, added_by) references person (tenant_id, id)
);

do $$
declare walled text;
begin
  foreach walled in array array['attachment', 'attachment_version']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and (project_id is null or (select app_sees_all())
      or project_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
  end loop;
end $$;
grant select, insert on attachment, attachment_version to portolan_app;
grant update (version, deleted_by, deleted_at) on attachment to portolan_app;

create trigger attachment_words after insert or delete or update of name, deleted_at on attachment
  for each row execute function note_words('file', 'name', '', 'project_id', 'created_at');
