-- Estimates: of a project, an activity or an item, in working minutes or in minor units of a currency. What was submitted
-- stands as a version of its own; what came of it is remembered beside it, and the next estimate learns from that.
create table estimate (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  subject_kind text not null check (subject_kind in ('project', 'activity', 'item')),
  -- Activity or item within the project.
  subject_id text check (length(subject_id) <= 200),
  kind text not null check (length(kind) between 1 and 100),
  kind_key text not null,
  unit text not null check (unit in ('work', 'money')),
  currency text check (currency ~ '^[A-Z]{3}$'),
  -- The newest version.
  number integer not null default 1,
  actual bigint check (actual >= 0),
  ended_on date,
  outcome_by uuid,
  outcome_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  foreign key (tenant_id, outcome_by) references person (tenant_id, id),
  check ((unit = 'money') = (currency is not null)),
  check ((subject_kind = 'project') = (subject_id is null)),
  check ((actual is null) = (ended_on is null) and (actual is null) = (outcome_by is null) and (actual is null) = (outcome_at is null))
);
create index estimate_of_project on estimate (tenant_id, investment_id);
create index estimate_known on estimate (tenant_id, unit, ended_on) where actual is not null;

create table estimate_version (
  tenant_id uuid not null,
  estimate_id uuid not null,
  number integer not null check (number > 0),
  investment_id uuid not null,
  state text not null check (state in ('draft', 'in-review', 'sent-back', 'approved', 'replaced')),
  method text not null check (method in ('three-points', 'analogy', 'parametric', 'bottom-up')),
  law text not null check (law in ('pert', 'triangular', 'p10-p90')),
  low bigint not null check (low >= 0),
  likely bigint not null,
  high bigint not null,
  expected double precision not null,
  deviation double precision not null,
  -- Of a sum: each line by itself, and all together.
  independent double precision,
  together double precision,
  correlation double precision not null check (correlation between 0 and 1),
  lines jsonb not null default '[]',
  sizes jsonb not null default '[]',
  -- Ids of the past cases that it was drawn from, with their share.
  cases jsonb not null default '[]',
  past_cases integer,
  scope text not null,
  assumptions text not null,
  exclusions text not null,
  sources text not null,
  changed text not null,
  author_id uuid not null,
  written_at timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  review_words text,
  primary key (tenant_id, estimate_id, number),
  foreign key (tenant_id, estimate_id) references estimate (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, author_id) references person (tenant_id, id),
  foreign key (tenant_id, reviewed_by) references person (tenant_id, id),
  check (low <= likely and likely <= high),
  check ((reviewed_by is null) = (reviewed_at is null)),
  check ((state in ('sent-back', 'approved', 'replaced')) = (reviewed_by is not null)),
  -- Nobody reviews what he estimated.
  check (reviewed_by is null or reviewed_by <> author_id)
);
create index estimate_version_by_author on estimate_version (tenant_id, author_id);

create table estimate_use (
  tenant_id uuid not null,
  id uuid not null,
  estimate_id uuid not null,
  number integer not null,
  investment_id uuid not null,
  used_as text not null check (used_as in ('forecast', 'baseline')),
  used_by uuid not null,
  used_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, estimate_id, number) references estimate_version (tenant_id, estimate_id, number) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, used_by) references person (tenant_id, id)
);
create index estimate_use_of on estimate_use (tenant_id, estimate_id);

do $$
declare walled text;
begin
  foreach walled in array array['estimate', 'estimate_version', 'estimate_use']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select, insert on %I to portolan_app', walled);
  end loop;
end $$;
grant update (number, actual, ended_on, outcome_by, outcome_at, version) on estimate to portolan_app;
grant update (state, method, law, low, likely, high, expected, deviation, independent, together, correlation, lines, sizes, cases, past_cases,
  scope, assumptions, exclusions, sources, changed, author_id, written_at, reviewed_by, reviewed_at, review_words) on estimate_version to portolan_app;

create trigger estimate_words after insert or delete or update of title on estimate
  for each row execute function note_words('estimate', 'title', 'kind', 'investment_id', 'created_at');
