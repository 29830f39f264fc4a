-- What somebody looks at again and again: the filters, columns, order and groups of one page, by a name. A view is its
-- person's own until it is shared; then everyone who may see the page sees it, and still only its person changes it.
create table saved_view (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  page text not null,
  name text not null,
  -- What stands in the address of the page.
  state jsonb not null,
  shared boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create unique index saved_view_name on saved_view (tenant_id, page, person_id, lower(name));

alter table saved_view enable row level security;
create policy own_or_shared on saved_view for select
  using (tenant_id = (select app_tenant()) and (shared or person_id = (select app_person())));
create policy own_new on saved_view for insert
  with check (tenant_id = (select app_tenant()) and person_id = (select app_person()));
create policy own_changed on saved_view for update
  using (tenant_id = (select app_tenant()) and person_id = (select app_person()))
  with check (tenant_id = (select app_tenant()) and person_id = (select app_person()));
create policy own_deleted on saved_view for delete
  using (tenant_id = (select app_tenant()) and person_id = (select app_person()));
grant select, insert, update, delete on saved_view to portolan_app;
