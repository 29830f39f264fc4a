-- Mail that was or will be sent: to whom, why and what became of it. Never what it said: that is made from the notices
-- at the moment of sending, through the walls of the person who gets it.
create table mail (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('digest', 'instant', 'test')),
  notices uuid[] not null,
  -- 'dropped': by the time of sending there was nothing left to tell.
  state text not null check (state in ('waiting', 'sent', 'dropped', 'failed', 'bounced')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  -- What the mail server answered, without addresses.
  because text,
  -- Keyed hash of the address, to know whether it has changed since it bounced.
  address_hash text,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index mail_waiting on mail (next_at) where state = 'waiting';
create index mail_by_person on mail (tenant_id, person_id, created_at desc);

alter table mail enable row level security;
create policy own_or_administered on mail using (tenant_id = (select app_tenant())
    and (person_id = (select app_person()) or (select app_administers())))
  with check (tenant_id = (select app_tenant()));
grant select, insert on mail to portolan_app;
