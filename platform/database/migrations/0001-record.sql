-- The record: who there is, what they may, what happened. Every table but the short list in
-- tools/architecture.test.ts starts its key with the tenant and stands behind row-level security.
-- The server works as the role portolan_app, which owns nothing and cannot pass the policies.

create schema if not exists auth;
create extension if not exists pg_trgm;

create function app_tenant() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;
create function app_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

create table tenant (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  -- 'abandoned': a sample whose making was interrupted; it is shown nowhere.
  kind text not null check (kind in ('organisation', 'sample', 'abandoned')),
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  settings jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null
);

create table person (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text,
  phone text,
  job_title text,
  sign_in_id text,
  state text not null check (state in ('record', 'invited', 'active', 'left')),
  left_at timestamptz,
  locale text not null default 'en',
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index person_email on person (tenant_id, lower(email)) where email is not null and state <> 'left';
create unique index person_sign_in on person (tenant_id, sign_in_id) where sign_in_id is not null;
create index person_by_sign_in on person (sign_in_id);

create table role_grant (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  scope text not null check (scope in ('organisation', 'portfolio', 'project')),
  scope_id uuid,
  granted_by uuid,
  granted_at timestamptz not null,
  -- A grant to oneself waits for a second administrator.
  confirmed_by uuid,
  confirmed_at timestamptz,
  revoked_by uuid,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check ((scope = 'organisation') = (scope_id is null))
);
create unique index role_grant_once on role_grant (tenant_id, person_id, role, scope, coalesce(scope_id, tenant_id))
  where revoked_at is null;

-- Projects that a person sees through a grant over one project or portfolio; kept by triggers in the writing transaction.
create table visible_project (
  tenant_id uuid not null,
  person_id uuid not null,
  project_id uuid not null,
  primary key (tenant_id, person_id, project_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index visible_project_by_project on visible_project (tenant_id, project_id);

create function app_grants(roles text[]) returns boolean language sql stable as $$
  select exists (
    select 1 from role_grant
    where tenant_id = app_tenant() and person_id = app_person() and scope = 'organisation'
      and revoked_at is null and confirmed_at is not null and role = any (roles))
$$;
-- Administering people is no reason to read projects.
create function app_sees_all() returns boolean language sql stable as $$
  select exists (
    select 1 from role_grant
    where tenant_id = app_tenant() and person_id = app_person() and scope = 'organisation'
      and revoked_at is null and confirmed_at is not null and role <> 'administrator')
$$;
create function app_administers() returns boolean language sql stable
  as $$ select app_grants(array['administrator', 'auditor']) $$;

create table event (
  tenant_id uuid not null references tenant (id),
  seq bigint not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  actor_kind text not null check (actor_kind in ('person', 'token', 'system')),
  -- Who really sat there, when somebody looked through the eyes of another.
  through_id uuid,
  operation text not null,
  name text not null,
  subject_kind text not null,
  subject_id text not null,
  project_id uuid,
  restricted boolean not null,
  request_id text not null,
  touches text[] not null,
  payload jsonb not null,
  previous text not null,
  hash text not null,
  primary key (tenant_id, seq)
);
create unique index event_id on event (tenant_id, id);
create index event_by_subject on event (tenant_id, subject_kind, subject_id, seq desc);
create index event_by_project on event (tenant_id, project_id, seq desc) where project_id is not null;

-- Values of classed fields: the chained event holds only their salted digest, so that they can be erased.
create table event_value (
  tenant_id uuid not null,
  seq bigint not null,
  path text not null,
  class text not null,
  salt text not null,
  value jsonb,
  erased_at timestamptz,
  primary key (tenant_id, seq, path),
  foreign key (tenant_id, seq) references event (tenant_id, seq)
);

create table event_head (
  tenant_id uuid primary key references tenant (id),
  seq bigint not null,
  hash text not null
);

create function refuse_change() returns trigger language plpgsql
  as $$ begin raise exception 'the event log is append-only' using errcode = 'restrict_violation'; end $$;
create trigger event_append_only before update or delete on event for each row execute function refuse_change();

create table outbox (
  tenant_id uuid not null,
  seq bigint not null,
  created_at timestamptz not null,
  delivered_at timestamptz,
  attempts integer not null default 0,
  failed_because text,
  primary key (tenant_id, seq),
  foreign key (tenant_id, seq) references event (tenant_id, seq)
);
create index outbox_waiting on outbox (created_at) where delivered_at is null;

-- An answer to an event happens once, however often it is delivered.
create table answered (
  tenant_id uuid not null,
  seq bigint not null,
  answer text not null,
  at timestamptz not null,
  primary key (tenant_id, seq, answer)
);

create table idempotency_key (
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  key text not null,
  operation text not null,
  input_hash text not null,
  output jsonb,
  created_at timestamptz not null,
  primary key (tenant_id, person_id, key)
);
create index idempotency_key_age on idempotency_key (created_at);

-- A computation as it was: enough to do it again and get the same.
create table run (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  engine text not null,
  engine_version text not null,
  subject_kind text not null,
  subject_id text not null,
  project_id uuid,
  as_of date not null,
  input jsonb not null,
  input_hash text not null,
  result_hash text not null,
  seed text,
  work jsonb not null,
  runtime text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create index run_by_subject on run (tenant_id, engine, subject_kind, subject_id, created_at desc);

-- Long work as people see it; the queue itself is pg-boss's.
create table job (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null,
  title text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done integer not null default 0,
  total integer,
  requested_by uuid,
  input jsonb not null,
  outcome jsonb,
  cancel_asked_at timestamptz,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id)
);
create index job_by_age on job (tenant_id, created_at desc);

create table file (
  tenant_id uuid not null references tenant (id),
  sha256 text not null,
  bytes integer not null check (bytes between 0 and 52428800),
  created_at timestamptz not null,
  primary key (tenant_id, sha256)
);
create table file_chunk (
  tenant_id uuid not null,
  sha256 text not null,
  number integer not null,
  content bytea not null,
  primary key (tenant_id, sha256, number),
  foreign key (tenant_id, sha256) references file (tenant_id, sha256)
);

create table api_token (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  prefix text not null,
  hash text not null unique,
  -- 'read' permits only reading; 'write' whatever the person may.
  reach text not null check (reach in ('read', 'write')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create table one_time_link (
  tenant_id uuid not null,
  id uuid not null,
  purpose text not null check (purpose in ('first-administrator', 'sign-in', 'invitation', 'reset')),
  person_id uuid not null,
  hash text not null unique,
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

-- In which organisation a session works, and through whose eyes. The session itself is better-auth's.
create table session_place (
  session_id text primary key,
  tenant_id uuid not null,
  person_id uuid not null,
  eyes_of uuid,
  at timestamptz not null,
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create table sign_in_failure (
  email_hash text primary key,
  count integer not null,
  first_at timestamptz not null,
  locked_until timestamptz
);

-- The walls.
do $$
declare walled text;
begin
  foreach walled in array array['person', 'role_grant', 'visible_project', 'event_head', 'outbox', 'answered',
    'idempotency_key', 'job', 'file', 'file_chunk', 'api_token', 'one_time_link']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format('create policy tenant_wall on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', walled);
  end loop;
end $$;

alter table tenant enable row level security;
create policy tenant_wall on tenant using (id = (select app_tenant())) with check (id = (select app_tenant()));

alter table event enable row level security;
create policy event_seen on event for select using (
  tenant_id = (select app_tenant()) and case
    when restricted then (select app_administers()) or actor_id = (select app_person())
    when project_id is not null then (select app_sees_all())
      or project_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))
    else (select app_sees_all()) or (select app_administers()) or actor_id = (select app_person()) end);
create policy event_written on event for insert with check (tenant_id = (select app_tenant()));

alter table event_value enable row level security;
create policy event_value_seen on event_value for select using (
  tenant_id = (select app_tenant()) and exists (select 1 from event e where e.tenant_id = event_value.tenant_id and e.seq = event_value.seq));
create policy event_value_written on event_value for insert with check (tenant_id = (select app_tenant()));
create policy event_value_erased on event_value for update using (tenant_id = (select app_tenant()));

alter table run enable row level security;
create policy run_seen on run using (
  tenant_id = (select app_tenant()) and (project_id is null or (select app_sees_all())
    or project_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));

grant usage on schema public to portolan_app;
grant select, insert, update on tenant, person, role_grant, event_head, outbox, idempotency_key, job, api_token, one_time_link to portolan_app;
grant select, insert, delete on visible_project, answered, file, file_chunk to portolan_app;
grant select, insert on event, run to portolan_app;
grant select, insert, update (value, erased_at) on event_value to portolan_app;
grant delete on idempotency_key to portolan_app;
