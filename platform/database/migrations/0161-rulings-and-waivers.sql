-- What was decided at a gate: it opens, with conditions or without, or the project goes back, rests, or is to end.
alter table gate_passage rename to gate_ruling;
alter table gate_ruling rename column passed_by to ruled_by;
alter table gate_ruling rename column passed_at to ruled_at;
alter index gate_passage_of rename to gate_ruling_of;
alter table gate_ruling
  add column outcome text not null default 'go' check (outcome in ('go', 'conditional-go', 'recycle', 'hold', 'kill')),
  add column until_day date,
  add column back_to text,
  -- The question that asks for the end of the project.
  add column decision_id uuid,
  -- Over all that was decided and looked at; without it nobody could tell whether it was touched.
  add column hash text,
  add check ((outcome = 'hold') = (until_day is not null)),
  add check (outcome = 'recycle' or back_to is null),
  add check (outcome = 'kill' or decision_id is null),
  add foreign key (tenant_id, decision_id) references decision (tenant_id, id);

-- What a ruling asks for, each kept as an action of the project.
create table gate_condition (
  tenant_id uuid not null,
  ruling_id uuid not null,
  number integer not null check (number >= 1),
  investment_id uuid not null,
  action_id uuid not null,
  primary key (tenant_id, ruling_id, number),
  foreign key (tenant_id, ruling_id) references gate_ruling (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, action_id) references action (tenant_id, id) on delete cascade
);
create index gate_condition_of on gate_condition (tenant_id, investment_id);

-- That a gate may lack one of its musts until a day, asked by one and granted by another.
create table gate_waiver (
  tenant_id uuid not null,
  id uuid not null,
  -- As people name it: W-3.
  number integer not null check (number >= 1),
  investment_id uuid not null,
  phase_id text not null check (length(phase_id) between 1 and 60),
  gate text not null,
  kind text not null check (kind in ('criterion', 'artefact')),
  key text not null check (length(key) between 1 and 60),
  -- The must in its words, as it was asked for.
  must text not null,
  reason text not null,
  instead text not null,
  until_day date not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  granted boolean,
  judged_by uuid,
  judged_at timestamptz,
  judged_words text not null default '',
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_words text not null default '',
  -- The last day of which people were told that it is near, and that it is past: each once.
  told_near date,
  told_past date,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, asked_by) references person (tenant_id, id),
  foreign key (tenant_id, judged_by) references person (tenant_id, id),
  foreign key (tenant_id, withdrawn_by) references person (tenant_id, id),
  check ((granted is null) = (judged_by is null)),
  check ((judged_by is null) = (judged_at is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  -- Nobody grants what he asked for.
  check (judged_by is null or judged_by <> asked_by)
);
create index gate_waiver_of on gate_waiver (tenant_id, investment_id, number desc);
create index gate_waiver_until on gate_waiver (tenant_id, until_day) where granted and withdrawn_at is null;

-- Two who ask at once wait for each other: a number is given once, also beside those that one does not see.
create function next_waiver_number() returns integer language plpgsql security definer set search_path = public as $$
declare following integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(app_tenant()::text, 161));
  select coalesce(max(number), 0) + 1 into following from gate_waiver where tenant_id = app_tenant();
  return following;
end $$;

create function keep_judged_waiver() returns trigger language plpgsql as $$
begin
  if old.judged_by is not null and (new.granted is distinct from old.granted or new.judged_by is distinct from old.judged_by
    or new.judged_at is distinct from old.judged_at) then
    raise exception 'A waiver that was judged is not judged again.';
  end if;
  return new;
end $$;
create trigger gate_waiver_kept before update on gate_waiver for each row execute function keep_judged_waiver();

-- Where each project stands before its next gate, as a job has found it.
create table gate_standing (
  tenant_id uuid not null,
  investment_id uuid not null,
  phase_id text not null,
  phase text not null,
  gate text not null,
  place integer not null check (place >= 1),
  phases integer not null check (phases >= place),
  passed boolean not null,
  ready boolean not null,
  musts integer not null,
  met integer not null,
  -- Each thing that is missing, with who can mend it.
  missing jsonb not null,
  waived integer not null,
  -- Gates behind the project whose waiver ran out, and what they lack again.
  lapsed jsonb not null,
  overdue_conditions integer not null,
  outcome text,
  since timestamptz not null,
  -- Of what the project follows: another one means that this is behind.
  method_version integer not null,
  computed_at timestamptz not null,
  primary key (tenant_id, investment_id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade
);

do $$
declare walled text;
begin
  foreach walled in array array['gate_condition', 'gate_waiver', 'gate_standing']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select on %I to portolan_app', walled);
  end loop;
end $$;
grant update (granted, judged_by, judged_at, judged_words, withdrawn_by, withdrawn_at, withdrawn_words, told_near, told_past, version)
  on gate_waiver to portolan_app;
grant insert on gate_condition to portolan_app;
grant insert on gate_waiver to portolan_app;

create trigger gate_waiver_words after insert or delete or update of must, reason on gate_waiver
  for each row execute function note_words('waiver', 'must', 'reason', 'investment_id', 'asked_at');
