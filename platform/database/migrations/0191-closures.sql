-- How a project ends: a checklist that reads the record, what people say of what it cannot know, somebody else's verdict,
-- and the end report as it stood. None is deleted: a project that is taken up again gets another one.
create table closure (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  why text not null check (why in ('completed', 'terminated')),
  words text not null,
  -- The last day of work: finishes are measured by it.
  last_day date not null,
  -- Who is asked how satisfied he is.
  sponsor_id uuid,
  started_by uuid not null,
  started_at timestamptz not null,
  asked_by uuid,
  asked_at timestamptz,
  judged_by uuid,
  judged_at timestamptz,
  judged_words text not null default '',
  accepted boolean,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  reopened_by uuid,
  reopened_at timestamptz,
  ended_words text not null default '',
  -- All that was looked at when it was accepted, and a hash over it.
  report jsonb,
  hash text,
  -- How the project was run, as far as the record knew at that moment.
  ways jsonb,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, sponsor_id) references person (tenant_id, id),
  foreign key (tenant_id, started_by) references person (tenant_id, id),
  foreign key (tenant_id, asked_by) references person (tenant_id, id),
  foreign key (tenant_id, judged_by) references person (tenant_id, id),
  foreign key (tenant_id, withdrawn_by) references person (tenant_id, id),
  foreign key (tenant_id, reopened_by) references person (tenant_id, id),
  check ((asked_by is null) = (asked_at is null)),
  check ((judged_by is null) = (judged_at is null) and (judged_by is null) = (accepted is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check ((reopened_by is null) = (reopened_at is null)),
  check ((report is null) = (hash is null)),
  check (coalesce(accepted, false) = (report is not null)),
  check (withdrawn_at is null or not coalesce(accepted, false)),
  check (reopened_at is null or coalesce(accepted, false)),
  -- Nobody accepts what he asked for.
  check (not coalesce(accepted, false) or judged_by <> asked_by)
);
create unique index closure_standing on closure (tenant_id, investment_id) where withdrawn_at is null and reopened_at is null;
create index closure_of on closure (tenant_id, investment_id, started_at desc);

-- What was frozen stays as it was frozen.
create function keep_end_report() returns trigger language plpgsql as $$
begin
  if old.report is not null and (new.report is distinct from old.report or new.hash is distinct from old.hash
    or new.judged_by is distinct from old.judged_by or new.judged_at is distinct from old.judged_at) then
    raise exception 'An end report is never changed.';
  end if;
  return new;
end $$;
create trigger closure_kept before update on closure for each row execute function keep_end_report();

-- What somebody said of an item of the checklist, the newest counts.
create table closure_word (
  tenant_id uuid not null,
  id uuid not null,
  closure_id uuid not null,
  investment_id uuid not null,
  item text not null check (length(item) between 1 and 40),
  said text not null check (said in ('confirmed', 'dropped', 'open')),
  words text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, closure_id) references closure (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, by_person) references person (tenant_id, id),
  check (said = 'open' or words <> '')
);
create index closure_word_of on closure_word (tenant_id, closure_id, at desc);

-- What a project learned: what happened, why, and what to do next time.
create table lesson (
  tenant_id uuid not null,
  id uuid not null,
  number integer not null check (number >= 1),
  investment_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  why text not null,
  next_time text not null,
  went_well boolean not null,
  -- The class of projects that it is for, as the project had it.
  category text,
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, created_by) references person (tenant_id, id)
);
create index lesson_of on lesson (tenant_id, investment_id);

-- Two who write at once wait for each other: a number is given once, also beside those that one does not see.
create function next_lesson_number() returns integer language plpgsql security definer set search_path = public as $$
declare following integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(app_tenant()::text, 191));
  select coalesce(max(number), 0) + 1 into following from lesson where tenant_id = app_tenant();
  return following;
end $$;

-- Whether a project succeeded against its first approved baseline: at its closure, six and twelve months later. Its version is the closure’s.
create table success_card (
  tenant_id uuid not null,
  closure_id uuid not null,
  investment_id uuid not null,
  moment text not null check (moment in ('closure', 'six', 'twelve')),
  due_day date not null,
  -- What the record said, as it stood when the card was judged; at its closure, as the end report has it.
  record jsonb,
  -- What the sponsor said: from 1 not at all to 5 very; percent of what was promised.
  satisfaction integer check (satisfaction between 1 and 5),
  benefits integer check (benefits between 0 and 1000),
  scope integer check (scope between 0 and 100),
  words text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  -- By which version of the rule.
  rule integer not null check (rule >= 1),
  verdict text not null default 'unknown' check (verdict in ('success', 'challenged', 'failed', 'ended', 'unknown')),
  -- The day on which the sponsor was told that it is due: once.
  told_on date,
  primary key (tenant_id, closure_id, moment),
  foreign key (tenant_id, closure_id) references closure (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, answered_by) references person (tenant_id, id),
  check ((answered_by is null) = (answered_at is null)),
  -- Only what is met counts as success, and a word of the sponsor is a part of it.
  check (verdict <> 'success' or (answered_by is not null and satisfaction is not null and record is not null))
);
create index success_card_of on success_card (tenant_id, investment_id);
create index success_card_due on success_card (tenant_id, due_day) where answered_at is null and told_on is null;

do $$
declare walled text;
begin
  foreach walled in array array['closure', 'closure_word', 'lesson', 'success_card']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select, insert on %I to portolan_app', walled);
  end loop;
end $$;
grant update (asked_by, asked_at, judged_by, judged_at, judged_words, accepted, withdrawn_by, withdrawn_at, reopened_by, reopened_at,
  ended_words, report, hash, ways, version) on closure to portolan_app;
grant update (title, why, next_time, went_well, version) on lesson to portolan_app;
grant update (record, satisfaction, benefits, scope, words, answered_by, answered_at, rule, verdict, told_on)
  on success_card to portolan_app;

create trigger lesson_words after insert or delete or update of title, next_time on lesson
  for each row execute function note_words('lesson', 'title', 'next_time', 'investment_id', 'created_at');
