-- Fields that an organisation adds to the things of a room, and their values. Who may read a field is said by roles; a
-- value passes both walls and that right, so that whoever lacks it meets it nowhere: in no list, filter, order or file.

create table custom_field (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  subject_kind text not null,
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,59}$'),
  name text not null check (length(name) between 1 and 80),
  name_key text not null,
  type text not null check (type in ('text', 'number', 'money', 'date', 'choice', 'person')),
  -- [{ key, label }], in the order in which they are offered.
  choices jsonb not null default '[]',
  -- Roles that read it; null: whoever sees the thing.
  readers text[],
  position integer not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  check (readers is null or cardinality(readers) > 0)
);
create unique index custom_field_key on custom_field (tenant_id, subject_kind, key);
create unique index custom_field_name on custom_field (tenant_id, subject_kind, name_key) where archived_at is null;

create table custom_value (
  tenant_id uuid not null,
  field_id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  project_id uuid,
  text_value text check (length(text_value) <= 2000),
  number_value numeric,
  amount bigint,
  currency text check (currency ~ '^[A-Z]{3}$'),
  day date,
  choice text,
  chosen_person_id uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  version integer not null,
  primary key (tenant_id, field_id, subject_id),
  foreign key (tenant_id, field_id) references custom_field (tenant_id, id),
  foreign key (tenant_id, project_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, chosen_person_id) references person (tenant_id, id),
  foreign key (tenant_id, updated_by) references person (tenant_id, id),
  check ((amount is null) = (currency is null)),
  -- A value that was taken away keeps its version, and nothing else.
  check (num_nonnulls(text_value, number_value, amount, day, choice, chosen_person_id) <= 1)
);
create index custom_value_of_subject on custom_value (tenant_id, subject_kind, subject_id);
create index custom_value_of_project on custom_value (tenant_id, project_id);

-- Fields of which the person reads every value there is to see: no role is asked for, or one held over all.
create function app_reads_fields() returns setof uuid language sql stable as $$
  select id from custom_field where tenant_id = app_tenant() and (readers is null or app_grants(readers))
$$;
-- Fields of which the person reads the values of some projects only, by a role held over these.
create function app_reads_field_of(field uuid, project uuid) returns boolean language sql stable as $$
  select exists (
    select 1 from custom_field f join role_grant g on g.tenant_id = f.tenant_id and g.role = any (f.readers)
    where f.tenant_id = app_tenant() and f.id = field and g.person_id = app_person() and g.revoked_at is null
      and g.confirmed_at is not null and ((g.scope = 'project' and g.scope_id = project)
        or (g.scope = 'portfolio' and g.scope_id = (select portfolio_id from investment where tenant_id = app_tenant() and id = project))))
$$;

alter table custom_field enable row level security;
-- Who defines fields sees that they are there; who reads none of its values does not learn that a field exists.
create policy field_seen on custom_field using (tenant_id = (select app_tenant())
    and (readers is null or (select app_grants(array['administrator', 'pmo-lead'])) or exists (
      select 1 from role_grant g where g.tenant_id = custom_field.tenant_id and g.person_id = (select app_person())
        and g.revoked_at is null and g.confirmed_at is not null and g.role = any (custom_field.readers))))
  with check (tenant_id = (select app_tenant()));

alter table custom_value enable row level security;
create policy value_seen on custom_value using (tenant_id = (select app_tenant())
    and (project_id is null or (select app_sees_all())
      or project_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person())))
    and (field_id in (select app_reads_fields()) or app_reads_field_of(field_id, project_id)))
  with check (tenant_id = (select app_tenant()));

grant select, insert on custom_field to portolan_app;
grant update (name, name_key, choices, readers, position, archived_at, version) on custom_field to portolan_app;
grant select, insert, update on custom_value to portolan_app;

-- How often a choice is made, for who takes it out of a field: he may not read the values, and learns their number only.
create function custom_choice_times(field uuid, chosen text) returns integer
language sql stable security definer set search_path = public as $$
  select count(*)::int from custom_value where tenant_id = app_tenant() and field_id = field and choice = chosen
    and app_grants(array['administrator', 'pmo-lead'])
$$;
revoke all on function custom_choice_times(uuid, text) from public;
grant execute on function custom_choice_times(uuid, text) to portolan_app;

-- Which names are those of fields: a register may hold a column of a field that its importer does not read.
create function custom_fields_named(kind text, names text[]) returns setof text
language sql stable security definer set search_path = public as $$
  select name_key from custom_field where tenant_id = app_tenant() and subject_kind = kind and archived_at is null
    and name_key = any (names)
$$;
revoke all on function custom_fields_named(text, text[]) from public;
grant execute on function custom_fields_named(text, text[]) to portolan_app;
