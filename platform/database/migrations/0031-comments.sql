-- Words between people, on any subject that a room has registered. The project of the subject stands beside it, so that
-- the second wall holds; a subject of no project is asked of its owner as well, each time.
create table comment (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  subject_kind text not null,
  subject_id text not null check (length(subject_id) between 1 and 200),
  project_id uuid,
  -- The comment that this one answers; an answer is not answered.
  parent_id uuid,
  author_id uuid not null,
  body text not null check (length(body) <= 10000),
  mentions uuid[] not null,
  created_at timestamptz not null,
  edited_at timestamptz,
  -- Taken back by its author: its words are shown no more, and kept.
  deleted_at timestamptz,
  resolved_at timestamptz,
  resolved_by uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, parent_id) references comment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, author_id) references person (tenant_id, id),
  foreign key (tenant_id, resolved_by) references person (tenant_id, id),
  check ((resolved_at is null) = (resolved_by is null)),
  check (parent_id is null or resolved_at is null)
);
create index comment_by_subject on comment (tenant_id, subject_kind, subject_id, id desc) where parent_id is null;
create index comment_by_project on comment (tenant_id, project_id, id desc) where parent_id is null;
create index comment_by_parent on comment (tenant_id, parent_id) where parent_id is not null;

-- What a comment said before it was edited.
create table comment_version (
  tenant_id uuid not null,
  comment_id uuid not null,
  version integer not null,
  project_id uuid,
  body text not null,
  at timestamptz not null,
  primary key (tenant_id, comment_id, version),
  foreign key (tenant_id, comment_id) references comment (tenant_id, id) on delete cascade
);

do $$
declare walled text;
begin
  foreach walled in array array['comment', 'comment_version']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and (project_id is null or (select app_sees_all())
      or project_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
  end loop;
end $$;
grant select, insert on comment, comment_version to portolan_app;
grant update (body, mentions, edited_at, deleted_at, resolved_at, resolved_by, version) on comment to portolan_app;
