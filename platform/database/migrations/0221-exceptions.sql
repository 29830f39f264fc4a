-- What is past its limit in a project, and what was done about it: raised by the job that computes standings, answered by
-- whoever manages the project, decided by whoever may, and closed by a decision or by the figure that came back.

-- Which limits raise an exception, and after how many workdays without an answer others are told. Each setting stays.
create table exception_policy (
  tenant_id uuid not null references tenant (id),
  number integer not null check (number >= 1),
  rules text[] not null,
  sponsor_workdays integer not null check (sponsor_workdays between 1 and 60),
  office_workdays integer not null check (office_workdays between 1 and 60),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id, number),
  foreign key (tenant_id, set_by) references person (tenant_id, id)
);

create table project_exception (
  tenant_id uuid not null,
  id uuid not null,
  -- As people name it: EX-3.
  number integer not null check (number >= 1),
  investment_id uuid not null,
  rule text not null,
  -- From which day on the dated standings of the project have been past the limit without a break.
  since_day date not null,
  raised_at timestamptz not null,
  -- The version of the policy by which it was raised, and what was so then: values, their day, the run.
  policy_number integer not null,
  evidence jsonb not null,
  run_id uuid not null,
  -- What is so by the newest computation, and which that was.
  latest jsonb not null,
  latest_run_id uuid not null,
  -- The computation that found it back within its limit; the next one withdraws it.
  within_run_id uuid,
  state text not null check (state in ('raised', 'answered', 'asked', 'closed')),
  words text not null default '',
  remedy text not null default '',
  remedy_day date,
  wants_decision boolean not null default false,
  answered_by uuid,
  answered_at timestamptz,
  decision_id uuid,
  sponsor_told_at timestamptz,
  office_told_at timestamptz,
  closed_how text check (closed_how in ('decided', 'withdrawn', 'by-hand')),
  closed_at timestamptz,
  closed_by uuid,
  reason text not null default '',
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, answered_by) references person (tenant_id, id),
  foreign key (tenant_id, closed_by) references person (tenant_id, id),
  foreign key (tenant_id, decision_id) references decision (tenant_id, id),
  foreign key (tenant_id, policy_number) references exception_policy (tenant_id, number),
  check ((state = 'closed') = (closed_how is not null)),
  check ((closed_how is null) = (closed_at is null)),
  check (state <> 'asked' or decision_id is not null)
);
-- One that is open for each rule of a project.
create unique index project_exception_open on project_exception (tenant_id, investment_id, rule) where state <> 'closed';
create index project_exception_by_decision on project_exception (tenant_id, decision_id) where decision_id is not null;

-- What happened to it, in its order: added to and never changed.
create table exception_step (
  tenant_id uuid not null,
  exception_id uuid not null,
  number integer not null check (number >= 1),
  investment_id uuid not null,
  kind text not null check (kind in ('raised', 'answered', 'asked', 'question-ended', 'sponsor-told', 'office-told', 'within', 'past-again', 'decided', 'withdrawn', 'by-hand')),
  at timestamptz not null,
  by uuid,
  words text not null default '',
  primary key (tenant_id, exception_id, number),
  foreign key (tenant_id, exception_id) references project_exception (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, by) references person (tenant_id, id)
);

do $$
declare walled text;
begin
  foreach walled in array array['project_exception', 'exception_step']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select on %I to portolan_app', walled);
  end loop;
end $$;
grant update (state, words, remedy, remedy_day, wants_decision, answered_by, answered_at, decision_id, closed_how, closed_at, closed_by, reason, version)
  on project_exception to portolan_app;
grant insert on exception_step to portolan_app;

alter table exception_policy enable row level security;
create policy tenant_wall on exception_policy using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on exception_policy to portolan_app;

-- What was so when it was raised is not changed by anybody, and what is closed stays closed.
create function keep_exception() returns trigger language plpgsql as $$
begin
  if old.state = 'closed' then
    raise exception 'An exception that is closed is not changed.';
  end if;
  if (new.number, new.investment_id, new.rule, new.since_day, new.raised_at, new.policy_number, new.evidence, new.run_id)
    is distinct from (old.number, old.investment_id, old.rule, old.since_day, old.raised_at, old.policy_number, old.evidence, old.run_id) then
    raise exception 'What an exception was raised for is not changed.';
  end if;
  return new;
end $$;
create trigger project_exception_kept before update on project_exception for each row execute function keep_exception();
create function keep_exception_step() returns trigger language plpgsql as $$
begin
  raise exception 'The history of an exception is only added to.';
end $$;
create trigger exception_step_kept before update on exception_step for each row execute function keep_exception_step();

-- Answers are found by their words.
create trigger project_exception_words after insert or update of words on project_exception
  for each row when (new.words <> '')
  execute function note_words('exception', '', 'words', 'investment_id', 'raised_at');
create trigger project_exception_words_deleted after delete on project_exception
  for each row execute function note_words('exception', '', 'words', 'investment_id', 'raised_at');
