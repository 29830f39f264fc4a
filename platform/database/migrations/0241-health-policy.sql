-- The limits of early warning, as the organisation sets them: in versions, each published by another than whoever wrote in it.
-- What was published stays as it was; a standing says by which version it was computed, 0 being those of the product.

create table health_policy (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- From 1 in the order of publication; a draft has none yet, and one that was dropped never had.
  number integer check (number >= 1),
  state text not null check (state in ('draft', 'published', 'superseded', 'dropped')),
  -- The policy of the health engine, whole: what a standing is computed with, and computed again with.
  content jsonb not null,
  reason text not null default '',
  -- Everybody who wrote in it.
  authors uuid[] not null,
  written_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  -- Counts on over all of them, so that no edit can mean a draft that is gone.
  version integer not null check (version >= 1),
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, published_by) references person (tenant_id, id),
  check ((state in ('published', 'superseded')) = (number is not null)),
  check ((number is null) = (published_at is null)),
  check ((published_at is null) = (published_by is null))
);
create unique index health_policy_draft on health_policy (tenant_id) where state = 'draft';
create unique index health_policy_published on health_policy (tenant_id) where state = 'published';

-- Who answers for a rule: the newest naming counts.
create table health_rule_owner (
  tenant_id uuid not null references tenant (id),
  rule text not null,
  number integer not null check (number >= 1),
  -- Null: those who lead the office, as before anybody was named.
  person_id uuid,
  named_by uuid not null,
  named_at timestamptz not null,
  primary key (tenant_id, rule, number),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, named_by) references person (tenant_id, id)
);

alter table health_policy enable row level security;
create policy tenant_wall on health_policy using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on health_policy to portolan_app;
grant update (number, state, content, reason, authors, written_at, published_by, published_at, version) on health_policy to portolan_app;

alter table health_rule_owner enable row level security;
create policy tenant_wall on health_rule_owner using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on health_rule_owner to portolan_app;

-- A draft may be written, published or dropped; what was published is superseded by the next one, and nothing else.
create function keep_health_policy() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' then
    return new;
  end if;
  if old.state = 'published' and new.state = 'superseded'
    and (new.id, new.number, new.content, new.reason, new.authors, new.written_at, new.published_by, new.published_at, new.version)
      is not distinct from (old.id, old.number, old.content, old.reason, old.authors, old.written_at, old.published_by, old.published_at, old.version) then
    return new;
  end if;
  raise exception 'Limits that were published are not changed.';
end $$;
create trigger health_policy_kept before update on health_policy for each row execute function keep_health_policy();

create function keep_health_rule_owner() returns trigger language plpgsql as $$
begin
  raise exception 'Who owned a rule is only added to.';
end $$;
create trigger health_rule_owner_kept before update on health_rule_owner for each row execute function keep_health_rule_owner();

alter table standing add column policy_number integer not null default 0;
