-- What somebody is to know: one notice for each person and subject, which grows until it is read. It is made in the
-- answer to an event, in nobody's name; everybody reads only what is their own, and only of what they see today.
create table notice (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  person_id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  project_id uuid,
  -- The weightiest reason since it was last read.
  reason text not null,
  -- What of the subject it is about, as a comment.
  about text,
  actor_id uuid,
  -- How often since it was last read.
  times integer not null check (times >= 1),
  -- The event that it was last made by: an answer that comes twice makes it once.
  seq bigint not null,
  at timestamptz not null,
  read_at timestamptz,
  -- Up to when it was told by mail.
  mailed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, project_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, actor_id) references person (tenant_id, id)
);
create unique index notice_once on notice (tenant_id, person_id, subject_kind, subject_id);
create index notice_unread on notice (tenant_id, person_id, at desc) where read_at is null;

create table notice_mute (
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  at timestamptz not null,
  primary key (tenant_id, person_id, subject_kind, subject_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create table notice_setting (
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  -- 'daily': one mail a day at the most, and at once what waits for a decision; 'instant': only the latter.
  mail text not null check (mail in ('daily', 'instant', 'none')),
  changed_at timestamptz not null,
  version integer not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

alter table notice enable row level security;
create policy own_and_seen on notice using (tenant_id = (select app_tenant()) and ((select app_person()) is null
    or (person_id = (select app_person()) and (project_id is null or (select app_sees_all())
      or project_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))))
  with check (tenant_id = (select app_tenant()));
do $$
declare walled text;
begin
  foreach walled in array array['notice_mute', 'notice_setting']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy own on %I using (tenant_id = (select app_tenant())
      and ((select app_person()) is null or person_id = (select app_person()))) with check (tenant_id = (select app_tenant()))$p$, walled);
  end loop;
end $$;
grant select, insert, update on notice, notice_setting to portolan_app;
grant select, insert, delete on notice_mute to portolan_app;
