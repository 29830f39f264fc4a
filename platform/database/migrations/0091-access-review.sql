-- Access reviews: somebody starts one, each live grant and token is judged by whoever is responsible for it, and it
-- closes with a record that is changed no more.
create table access_review (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  due_day date not null,
  started_by uuid not null,
  started_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  -- What was judged, by whom and why, as canonical text was hashed; scopes by id, so that no name stands in it.
  record jsonb,
  record_hash text,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, started_by) references person (tenant_id, id),
  foreign key (tenant_id, closed_by) references person (tenant_id, id),
  check ((closed_at is null) = (closed_by is null)),
  check ((closed_at is null) = (record is null)),
  check ((closed_at is null) = (record_hash is null))
);
create unique index access_review_open on access_review (tenant_id) where closed_at is null;

create table access_review_item (
  tenant_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  kind text not null check (kind in ('grant', 'token')),
  -- The grant or the token; both are only ever ended, never deleted.
  of_id uuid not null,
  person_id uuid not null,
  -- Whoever is responsible; nobody where there is none but the holder.
  judge_id uuid,
  verdict text check (verdict in ('keep', 'end', 'change')),
  note text not null default '' check (length(note) <= 1000),
  judged_by uuid,
  judged_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, review_id) references access_review (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, judge_id) references person (tenant_id, id),
  foreign key (tenant_id, judged_by) references person (tenant_id, id),
  check ((verdict is null) = (judged_at is null)),
  check ((verdict is null) = (judged_by is null)),
  check (judge_id is null or judge_id <> person_id)
);
create unique index access_review_item_once on access_review_item (tenant_id, review_id, kind, of_id);
create index access_review_item_by_judge on access_review_item (tenant_id, judge_id) where verdict is null;

-- Whoever oversees access sees all of it, a judge what is asked of him.
alter table access_review_item enable row level security;
create policy access_wall on access_review_item using (tenant_id = (select app_tenant())
  and ((select app_grants(array['administrator', 'pmo-lead', 'auditor'])) or judge_id = (select app_person())))
  with check (tenant_id = (select app_tenant()));
alter table access_review enable row level security;
create policy access_wall on access_review using (tenant_id = (select app_tenant())
  and ((select app_grants(array['administrator', 'pmo-lead', 'auditor'])) or exists (select 1 from access_review_item i
    where i.tenant_id = access_review.tenant_id and i.review_id = access_review.id and i.judge_id = (select app_person()))))
  with check (tenant_id = (select app_tenant()));
grant select, insert on access_review, access_review_item to portolan_app;
grant update (closed_by, closed_at, record, record_hash, version) on access_review to portolan_app;
grant update (judge_id, verdict, note, judged_by, judged_at) on access_review_item to portolan_app;

create index event_by_actor on event (tenant_id, actor_id, seq desc) where actor_id is not null;

-- When each person who holds a right last did anything, signing in included, and in how many projects since a moment.
-- It runs as its owner, for sign-ins are seen by administrators and auditors only; of them it tells no more than the day.
create function access_activity(since timestamptz)
returns table (person_id uuid, last_day date, deeds integer, projects integer) language sql stable security definer
set search_path = public as $$
  select p.id, (select e.at::date from event e
      where e.tenant_id = p.tenant_id and e.actor_id = p.id and e.through_id is null order by e.seq desc limit 1),
    d.deeds, d.projects
  from person p cross join lateral (
    select count(*)::integer as deeds, count(distinct n.project_id)::integer as projects
    from (select e.project_id from event e
      where e.tenant_id = p.tenant_id and e.actor_id = p.id and e.through_id is null and e.project_id is not null and e.at >= since
      order by e.seq desc limit 300) n) d
  where p.tenant_id = app_tenant() and p.state <> 'left' and app_grants(array['administrator', 'pmo-lead', 'auditor'])
    and exists (select 1 from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.revoked_at is null)
$$;
revoke all on function access_activity(timestamptz) from public;
grant execute on function access_activity(timestamptz) to portolan_app;
