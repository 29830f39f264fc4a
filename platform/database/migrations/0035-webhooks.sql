-- Addresses that are told of events, by ids alone. Only who administers sees them; the server itself works in nobody's name.
create table webhook (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  url text not null check (length(url) <= 2000),
  -- The person through whose eyes events are looked at: what he does not see is not told.
  owner_id uuid not null,
  -- Sealed with the key of the server.
  secret text not null,
  events text[] not null check (cardinality(events) between 1 and 200),
  state text not null check (state in ('active', 'paused', 'removed')),
  because text check (because in ('by-hand', 'failures', 'gone', 'ownerless')),
  -- Attempts in a row that were not taken.
  failures integer not null default 0,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references person (tenant_id, id),
  check ((state = 'paused') = (because is not null))
);
create table webhook_delivery (
  tenant_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  seq bigint not null,
  event text not null,
  state text not null check (state in ('waiting', 'taken', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, webhook_id) references webhook (tenant_id, id)
);
create unique index webhook_delivery_once on webhook_delivery (tenant_id, webhook_id, seq);
create index webhook_delivery_waiting on webhook_delivery (next_at) where state = 'waiting';
create table webhook_attempt (
  tenant_id uuid not null,
  delivery_id uuid not null,
  number integer not null,
  at timestamptz not null,
  -- What was answered; null where nothing was.
  status integer,
  because text,
  milliseconds integer not null,
  primary key (tenant_id, delivery_id, number),
  foreign key (tenant_id, delivery_id) references webhook_delivery (tenant_id, id)
);

do $$
declare walled text;
begin
  foreach walled in array array['webhook', 'webhook_delivery', 'webhook_attempt']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format('create policy administered on %I using (tenant_id = (select app_tenant())
      and ((select app_person()) is null or (select app_administers()))) with check (tenant_id = (select app_tenant()))', walled);
  end loop;
end $$;
grant select, insert on webhook, webhook_delivery, webhook_attempt to portolan_app;
grant update (name, url, owner_id, secret, events, state, because, failures, version) on webhook to portolan_app;
grant update (state, attempts, next_at, ended_at) on webhook_delivery to portolan_app;
