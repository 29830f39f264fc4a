-- What everybody, or everybody of some roles, is to know for a while. Whoever has read one puts it away for himself.
create table announcement (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  body text not null check (length(body) between 1 and 600),
  tone text not null check (tone in ('plain', 'warn')),
  -- Null: everybody.
  roles text[] check (cardinality(roles) > 0),
  from_day date not null,
  -- The last day on which it stands.
  until_day date not null,
  created_by uuid not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  check (from_day <= until_day)
);
create table announcement_dismissal (
  tenant_id uuid not null,
  announcement_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, announcement_id, person_id),
  foreign key (tenant_id, announcement_id) references announcement (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
alter table announcement enable row level security;
create policy for_own_roles on announcement using (tenant_id = (select app_tenant())
    and (roles is null or (select app_grants(array['administrator', 'pmo-lead'])) or exists (
      select 1 from role_grant g where g.tenant_id = announcement.tenant_id and g.person_id = (select app_person())
        and g.revoked_at is null and g.confirmed_at is not null and g.role = any (announcement.roles))))
  with check (tenant_id = (select app_tenant()));
alter table announcement_dismissal enable row level security;
create policy own on announcement_dismissal using (tenant_id = (select app_tenant()) and person_id = (select app_person()))
  with check (tenant_id = (select app_tenant()) and person_id = (select app_person()));
grant select, insert on announcement to portolan_app;
grant update (body, tone, roles, from_day, until_day, withdrawn_at, version) on announcement to portolan_app;
grant select, insert on announcement_dismissal to portolan_app;
