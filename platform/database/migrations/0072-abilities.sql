-- What people are able to do. An ability stands below an area; five levels are told in words. What somebody says of
-- himself is a proposal until another confirms it.
create table ability (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- Null for an area.
  area_id uuid,
  name text not null check (length(name) between 1 and 200),
  name_key text not null,
  -- From 1 to 5; an empty text where nobody has said it.
  levels text[] not null check (array_length(levels, 1) = 5),
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, area_id) references ability (tenant_id, id),
  check (area_id is distinct from id)
);
create unique index ability_name on ability (tenant_id, coalesce(area_id, tenant_id), name_key);

create table person_ability (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ability_id uuid not null,
  level integer not null check (level between 1 and 5),
  evidence text check (length(evidence) <= 1000),
  link text check (length(link) <= 500),
  from_day date not null,
  until_day date,
  state text not null check (state in ('proposed', 'confirmed', 'declined', 'replaced')),
  told_by uuid not null,
  told_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  reason text,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, ability_id) references ability (tenant_id, id),
  foreign key (tenant_id, told_by) references person (tenant_id, id),
  foreign key (tenant_id, confirmed_by) references person (tenant_id, id),
  check (until_day is null or until_day >= from_day),
  check ((confirmed_by is null) = (confirmed_at is null)),
  -- Nobody assesses himself.
  check (confirmed_by is null or confirmed_by <> person_id),
  check (state <> 'confirmed' or confirmed_by is not null or told_by <> person_id)
);
create unique index person_ability_standing on person_ability (tenant_id, person_id, ability_id, state)
  where state in ('proposed', 'confirmed');
create index person_ability_by_ability on person_ability (tenant_id, ability_id) where state = 'confirmed';

do $$
declare walled text;
begin
  foreach walled in array array['ability', 'person_ability']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format('create policy tenant_wall on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', walled);
  end loop;
end $$;
grant select, insert on ability, person_ability to portolan_app;
grant update (area_id, name, name_key, levels, version) on ability to portolan_app;
grant update (state, level, confirmed_by, confirmed_at, reason, version) on person_ability to portolan_app;
