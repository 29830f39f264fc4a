-- Methods: how projects are run. A method has versions; one that was published is never changed, whatever is asked for.
create table method (
  tenant_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  name_key text not null,
  kind text not null check (kind in ('predictive', 'agile', 'hybrid', 'service-transition')),
  owner_id uuid not null,
  retired_at timestamptz,
  retired_by uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, name_key),
  foreign key (tenant_id, owner_id) references person (tenant_id, id),
  foreign key (tenant_id, retired_by) references person (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  check ((retired_at is null) = (retired_by is null))
);

create table method_version (
  tenant_id uuid not null,
  method_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'published', 'replaced')),
  content jsonb not null,
  -- Everybody who wrote in it; nobody of the organisation where it came complete.
  authors uuid[] not null,
  written_at timestamptz not null,
  words text not null default '',
  published_by uuid,
  published_at timestamptz,
  primary key (tenant_id, method_id, number),
  foreign key (tenant_id, method_id) references method (tenant_id, id) on delete cascade,
  foreign key (tenant_id, published_by) references person (tenant_id, id),
  check ((state = 'draft') = (published_by is null)),
  check ((published_by is null) = (published_at is null)),
  -- Nobody publishes what he wrote.
  check (published_by is null or not published_by = any (authors))
);
create unique index method_version_draft on method_version (tenant_id, method_id) where state = 'draft';
create unique index method_version_published on method_version (tenant_id, method_id) where state = 'published';

create function keep_published_method() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.content is distinct from old.content or new.authors is distinct from old.authors
    or new.published_by is distinct from old.published_by or new.published_at is distinct from old.published_at or new.state = 'draft') then
    raise exception 'A method version that was published does not change.';
  end if;
  return new;
end $$;
create trigger method_version_kept before update on method_version for each row execute function keep_published_method();

create function keep_published_method_there() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and exists (select 1 from method where tenant_id = old.tenant_id and id = old.method_id) then
    raise exception 'A method version that was published is not deleted.';
  end if;
  return old;
end $$;
create trigger method_version_there before delete on method_version for each row execute function keep_published_method_there();

-- What a project follows: a version, tailored by its answers, and the phase it stands in.
create table project_method (
  tenant_id uuid not null,
  investment_id uuid not null,
  method_id uuid not null,
  number integer not null,
  answers jsonb not null,
  points integer not null check (points >= 0),
  class text not null check (class in ('small', 'medium', 'large')),
  phase_id text not null check (length(phase_id) between 1 and 60),
  -- Phases before this one were over when the project was given its method.
  began_phase_id text not null check (length(began_phase_id) between 1 and 60),
  given_by uuid not null,
  given_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, investment_id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, method_id, number) references method_version (tenant_id, method_id, number),
  foreign key (tenant_id, given_by) references person (tenant_id, id)
);
create index project_method_of on project_method (tenant_id, method_id, number);

-- What was done for it: a role named, an artefact written, a criterion confirmed, an item ticked. The newest of each counts.
create table method_mark (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  kind text not null check (kind in ('role', 'artefact', 'criterion', 'item')),
  key text not null check (length(key) between 1 and 60),
  done boolean not null,
  person_id uuid,
  answers jsonb not null default '{}',
  words text not null default '',
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, made_by) references person (tenant_id, id),
  check (kind = 'role' or person_id is null)
);
create index method_mark_of on method_mark (tenant_id, investment_id, kind, key, id desc);

-- A gate that was opened, with all that was looked at, as it was.
create table gate_passage (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  method_id uuid not null,
  number integer not null,
  phase_id text not null check (length(phase_id) between 1 and 60),
  looked_at jsonb not null,
  words text not null,
  passed_by uuid not null,
  passed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, method_id, number) references method_version (tenant_id, method_id, number),
  foreign key (tenant_id, passed_by) references person (tenant_id, id)
);
create index gate_passage_of on gate_passage (tenant_id, investment_id, id);

do $$
declare walled text;
begin
  foreach walled in array array['method', 'method_version']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format('create policy tenant_wall on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', walled);
    execute format('grant select, insert on %I to portolan_app', walled);
  end loop;
  foreach walled in array array['project_method', 'method_mark', 'gate_passage']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select, insert on %I to portolan_app', walled);
  end loop;
end $$;
grant update (name, name_key, owner_id, retired_at, retired_by, version) on method to portolan_app;
grant update (state, content, authors, written_at, words, published_by, published_at) on method_version to portolan_app;
grant delete on method_version to portolan_app;
grant update (method_id, number, answers, points, class, phase_id, began_phase_id, given_by, given_at, version) on project_method to portolan_app;

create trigger method_words after insert or delete or update of name on method
  for each row execute function note_words('method', 'name', '', '', 'created_at');
