-- Scope lists. A version of what is to be delivered by agile work is one immutable document, kept as a file by its
-- content, as a version of a schedule is. Days are those of the tool that the list came from.

create table scope_import (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  file_name text not null,
  file_sha256 text not null,
  document_sha256 text not null,
  kind text not null check (kind in ('items', 'sprints')),
  tool text not null check (tool in ('jira', 'azure-devops', 'github', 'unknown')),
  -- The day of which the list speaks.
  as_of date not null,
  -- The version that stood when the file was looked at; 0 when there was none.
  base_number integer not null check (base_number >= 0),
  -- What was read and what would change, as it was shown.
  report jsonb not null,
  state text not null check (state in ('previewed', 'committed', 'undone')),
  became_number integer,
  created_by uuid not null,
  created_at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz,
  undone_by uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, file_sha256) references file (tenant_id, sha256),
  foreign key (tenant_id, document_sha256) references file (tenant_id, sha256),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  foreign key (tenant_id, undone_by) references person (tenant_id, id),
  check ((state = 'previewed') = (became_number is null)),
  check ((state = 'undone') = (undone_at is not null) and (undone_at is null) = (undone_by is null))
);
create index scope_import_by_investment on scope_import (tenant_id, investment_id, id desc);

create table scope_version (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  number integer not null check (number >= 1),
  document_sha256 text not null,
  source text not null,
  kind text not null check (kind in ('items', 'sprints')),
  tool text not null,
  file_sha256 text not null,
  import_id uuid not null,
  as_of date not null,
  counts jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null,
  -- Taken back: the version before it stands again.
  undone_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, document_sha256) references file (tenant_id, sha256),
  foreign key (tenant_id, file_sha256) references file (tenant_id, sha256),
  foreign key (tenant_id, import_id) references scope_import (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id)
);
create unique index scope_version_number on scope_version (tenant_id, investment_id, number);

-- The items of the version that stands, for search and for lists.
create table scope_item (
  tenant_id uuid not null,
  investment_id uuid not null,
  position integer not null,
  id text not null,
  title text not null,
  kind text,
  status text,
  state text not null check (state in ('open', 'accepted', 'dropped')),
  -- Whether its size is part of the total, and why not.
  counting text not null check (counting in ('counted', 'unestimated', 'holds-others', 'within-another', 'dropped')),
  points double precision check (points >= 0),
  sprint text,
  -- Sprints that it was in.
  sprints integer not null,
  created_day date,
  closed_day date,
  due_day date,
  parent text,
  priority text,
  labels text[] not null,
  url text,
  -- A name; addresses of people are not kept.
  assignee text,
  primary key (tenant_id, investment_id, position),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade
);
create index scope_item_words on scope_item using gin (title gin_trgm_ops);

do $$
declare walled text;
begin
  foreach walled in array array['scope_import', 'scope_version', 'scope_item']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
  end loop;
end $$;
-- What was once a version stays one; that it no longer stands is all that can be added.
grant select, insert on scope_version to portolan_app;
grant update (undone_at) on scope_version to portolan_app;
grant select, insert, update on scope_import to portolan_app;
grant select, insert, delete on scope_item to portolan_app;
