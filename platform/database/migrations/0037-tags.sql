-- Words by which things are found together. A tag is there as long as something has it.
create table tag (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 40),
  name_key text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index tag_name on tag (tenant_id, name_key);
create table tagging (
  tenant_id uuid not null,
  tag_id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  project_id uuid,
  at timestamptz not null,
  by_person uuid not null,
  primary key (tenant_id, tag_id, subject_kind, subject_id),
  foreign key (tenant_id, tag_id) references tag (tenant_id, id),
  foreign key (tenant_id, project_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, by_person) references person (tenant_id, id)
);
create index tagging_of_subject on tagging (tenant_id, subject_kind, subject_id);
alter table tagging enable row level security;
create policy project_wall on tagging using (tenant_id = (select app_tenant()) and (project_id is null or (select app_sees_all())
    or project_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
-- A name may tell of what one does not see: a tag is seen where something is that has it.
alter table tag enable row level security;
create policy seen_on_something on tag for select using (tenant_id = (select app_tenant())
    and exists (select 1 from tagging t where t.tenant_id = tag.tenant_id and t.tag_id = tag.id));
create policy made on tag for insert with check (tenant_id = (select app_tenant()));
grant select, insert on tag to portolan_app;
grant select, insert, delete on tagging to portolan_app;

-- The tag of a name, made where there is none: one that is not seen must not be made a second time.
create function tag_named(wanted text, wanted_key text, new_id uuid, now timestamptz) returns uuid
language plpgsql security definer set search_path = public as $$
declare found uuid;
begin
  if app_tenant() is null then return null; end if;
  insert into tag (tenant_id, id, name, name_key, created_at) values (app_tenant(), new_id, wanted, wanted_key, now)
    on conflict (tenant_id, name_key) do nothing;
  select id into found from tag where tenant_id = app_tenant() and name_key = wanted_key;
  return found;
end $$;
revoke all on function tag_named(text, text, uuid, timestamptz) from public;
grant execute on function tag_named(text, text, uuid, timestamptz) to portolan_app;
