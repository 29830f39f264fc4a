-- "This figure is wrong": what somebody says against a rule of early warning in a project, and what its owner answered.
-- Both are only added to; a challenge changes no figure and no colour.

create table figure_challenge (
  tenant_id uuid not null,
  id uuid not null,
  -- As people name it: CH-3.
  number integer not null check (number >= 1),
  investment_id uuid not null,
  rule text not null,
  -- What the rule said then: its day, sentence, figure, status, run, and the version of the limits.
  as_of date not null,
  said jsonb not null,
  run_id uuid not null,
  policy_number integer not null,
  words text not null,
  should_be text not null,
  raised_by uuid not null,
  raised_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, raised_by) references person (tenant_id, id)
);
create index figure_challenge_by_project on figure_challenge (tenant_id, investment_id);

create table figure_challenge_end (
  tenant_id uuid not null,
  challenge_id uuid not null,
  investment_id uuid not null,
  how text not null check (how in ('upheld', 'not-upheld', 'withdrawn')),
  -- What was wrong, where it is upheld.
  cause text check (cause in ('data', 'rule', 'limit')),
  words text not null,
  -- Who mends the data.
  mender_id uuid,
  by uuid not null,
  at timestamptz not null,
  primary key (tenant_id, challenge_id),
  foreign key (tenant_id, challenge_id) references figure_challenge (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, mender_id) references person (tenant_id, id),
  foreign key (tenant_id, by) references person (tenant_id, id),
  check ((how = 'upheld') = (cause is not null)),
  check (mender_id is null or cause = 'data')
);

do $$
declare walled text;
begin
  foreach walled in array array['figure_challenge', 'figure_challenge_end']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select, insert on %I to portolan_app', walled);
  end loop;
end $$;

-- Numbers run over the whole organisation, and who raises one need not see all of it. It tells nothing but how many there are.
create function next_challenge_number() returns integer language sql stable security definer set search_path = public as $$
  select coalesce(max(number), 0) + 1 from figure_challenge where tenant_id = (select app_tenant())
$$;
revoke all on function next_challenge_number() from public;
grant execute on function next_challenge_number() to portolan_app;

create function keep_figure_challenge() returns trigger language plpgsql as $$
begin
  raise exception 'What was said against a figure, and the answer to it, is only added to.';
end $$;
create trigger figure_challenge_kept before update on figure_challenge for each row execute function keep_figure_challenge();
create trigger figure_challenge_end_kept before update on figure_challenge_end for each row execute function keep_figure_challenge();

-- Found by what was said.
create trigger figure_challenge_words after insert on figure_challenge
  for each row execute function note_words('challenge', '', 'words', 'investment_id', 'raised_at');
create trigger figure_challenge_words_deleted after delete on figure_challenge
  for each row execute function note_words('challenge', '', 'words', 'investment_id', 'raised_at');
