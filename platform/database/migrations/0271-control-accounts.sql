-- Control accounts: where scope, budget, actual cost and time of a project meet, and one person answers for them.

-- From which variance on an explanation is asked, and after how many workdays it is late. Each setting stays.
create table account_policy (
  tenant_id uuid not null references tenant (id),
  number integer not null check (number >= 1),
  share double precision not null check (share > 0 and share <= 10),
  -- Minor units of the organisation's own currency; none asks by share alone.
  amount bigint check (amount >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  workdays integer not null check (workdays between 1 and 60),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id, number),
  foreign key (tenant_id, set_by) references person (tenant_id, id)
);

create table control_account (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  code text not null check (length(code) between 1 and 40),
  -- The line of the plan that it stands on, and what it was called when the account was named.
  activity_id text not null,
  name text not null,
  manager_id uuid not null,
  -- Its own thresholds; none: those of the organisation.
  share double precision check (share > 0 and share <= 10),
  amount bigint check (amount >= 0),
  thresholds_at timestamptz,
  named_by uuid not null,
  named_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, manager_id) references person (tenant_id, id),
  foreign key (tenant_id, named_by) references person (tenant_id, id),
  foreign key (tenant_id, ended_by) references person (tenant_id, id),
  check ((ended_by is null) = (ended_at is null))
);
create unique index control_account_line on control_account (tenant_id, investment_id, activity_id) where ended_at is null;
create unique index control_account_code on control_account (tenant_id, investment_id, lower(code)) where ended_at is null;

-- What the newest plan says of each account: computed when the plan or the accounts change, so that lists compute nothing.
create table account_reading (
  tenant_id uuid not null,
  account_id uuid not null,
  investment_id uuid not null,
  schedule_version integer not null,
  as_of date not null,
  -- The reporting period in which that day lies, by its name; without a calendar, its month.
  period text not null,
  period_since date not null,
  unit text not null,
  withheld boolean not null,
  -- Null where its line is not in the plan any more.
  figures jsonb,
  -- The period for which whoever answers for it was told that an explanation is asked.
  told_period text,
  read_at timestamptz not null,
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references control_account (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade
);
create index account_reading_by_project on account_reading (tenant_id, investment_id);

-- Why an account strays, in versions of each period, with the figures as they were.
create table account_explanation (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  investment_id uuid not null,
  period text not null,
  number integer not null check (number >= 1),
  cause text not null,
  effect text not null,
  -- What whoever wrote it expects the account to cost at the end, in the unit of its plan.
  estimate bigint check (estimate >= 0),
  unit text not null,
  withheld boolean not null,
  as_of date not null,
  schedule_version integer not null,
  figures jsonb not null,
  action_id uuid,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, account_id, period, number),
  foreign key (tenant_id, account_id) references control_account (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, action_id) references action (tenant_id, id),
  foreign key (tenant_id, written_by) references person (tenant_id, id)
);

create table account_judgement (
  tenant_id uuid not null,
  explanation_id uuid not null,
  investment_id uuid not null,
  accepted boolean not null,
  words text not null,
  by uuid not null,
  at timestamptz not null,
  primary key (tenant_id, explanation_id),
  foreign key (tenant_id, explanation_id) references account_explanation (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, by) references person (tenant_id, id),
  check (accepted or words <> '')
);

do $$
declare walled text;
begin
  foreach walled in array array['control_account', 'account_reading', 'account_explanation', 'account_judgement']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select, insert on %I to portolan_app', walled);
  end loop;
end $$;
grant update (code, manager_id, share, amount, thresholds_at, ended_by, ended_at, version) on control_account to portolan_app;
grant update on account_reading to portolan_app;

alter table account_policy enable row level security;
create policy tenant_wall on account_policy using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on account_policy to portolan_app;

create function keep_account_explanation() returns trigger language plpgsql as $$
begin
  raise exception 'What was explained of a control account, and how it was judged, is only added to.';
end $$;
create trigger account_explanation_kept before update on account_explanation for each row execute function keep_account_explanation();
create trigger account_judgement_kept before update on account_judgement for each row execute function keep_account_explanation();

-- Accounts are found by their name, explanations by what they say.
create trigger control_account_words after insert on control_account
  for each row execute function note_words('control-account', 'name', 'code', 'investment_id', 'named_at');
create trigger control_account_words_deleted after delete on control_account
  for each row execute function note_words('control-account', 'name', 'code', 'investment_id', 'named_at');
