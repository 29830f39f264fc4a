-- Decisions: a question, its options with the operation calls that each would carry out, who decides, and what came of
-- it. Days are days, instants are instants; an option's calls are data, and are carried out as its requester.

-- A board, a committee: people who decide together, for a term each.
create table body (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  name_key text not null,
  purpose text not null default '',
  rule text not null check (rule in ('majority', 'unanimous', 'chair')),
  quorum integer not null check (quorum >= 1),
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id)
);
create unique index body_name on body (tenant_id, name_key);

create table body_member (
  tenant_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('chair', 'member', 'adviser')),
  from_day date not null,
  -- The day after the last one; null while no end is known.
  to_day date,
  -- A seat that the requester gave after asking does not count for what he asked.
  seated_by uuid not null,
  seated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, body_id) references body (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, seated_by) references person (tenant_id, id),
  check (to_day is null or from_day < to_day)
);
create index body_member_by_body on body_member (tenant_id, body_id);
create index body_member_by_person on body_member (tenant_id, person_id);

-- How far somebody may decide: a body, or whoever decides alone by a role. What exceeds it goes to the next body.
create table authority (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  body_id uuid,
  role text,
  cost_amount bigint check (cost_amount >= 0),
  cost_currency text check (cost_currency ~ '^[A-Z]{3}$'),
  slip_days integer check (slip_days >= 0),
  -- Null: every operation that a decision may carry.
  operations text[],
  next_body_id uuid,
  set_by uuid not null,
  set_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, body_id) references body (tenant_id, id),
  foreign key (tenant_id, next_body_id) references body (tenant_id, id),
  foreign key (tenant_id, set_by) references person (tenant_id, id),
  check ((body_id is null) <> (role is null)),
  check ((cost_amount is null) = (cost_currency is null)),
  check (next_body_id is null or next_body_id <> body_id)
);
create unique index authority_of_body on authority (tenant_id, body_id) where body_id is not null;
create unique index authority_of_role on authority (tenant_id, role) where role is not null;

-- Who decides in somebody's place for a while.
create table stand_in (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  stand_in_id uuid not null,
  from_day date not null,
  to_day date not null,
  named_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, stand_in_id) references person (tenant_id, id),
  check (from_day < to_day),
  check (person_id <> stand_in_id)
);
create index stand_in_by_person on stand_in (tenant_id, person_id);
create index stand_in_by_stand_in on stand_in (tenant_id, stand_in_id);

create table decision (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- As people name it: D-17.
  number integer not null check (number >= 1),
  question text not null check (length(question) between 1 and 300),
  context text not null default '',
  project_id uuid,
  state text not null check (state in ('draft', 'asked', 'decided', 'executing', 'executed', 'outdated', 'failed', 'withdrawn', 'lapsed')),
  decider_person_id uuid,
  decider_body_id uuid,
  -- Why it went to whom it went: each limit that was exceeded on the way.
  route jsonb not null default '[]',
  delegate_id uuid,
  due_day date,
  -- What a week of waiting costs, as the requester says it.
  waiting_amount bigint check (waiting_amount >= 0),
  waiting_currency text check (waiting_currency ~ '^[A-Z]{3}$'),
  -- What was known of the project when it was asked.
  stood jsonb,
  asked_by uuid not null,
  asked_at timestamptz,
  chosen_option integer,
  reason text,
  decided_at timestamptz,
  closed_at timestamptz,
  -- What came of the calls: a refusal, a version that moved on.
  outcome jsonb,
  -- The decision that this one takes back, or asks anew.
  takes_back uuid,
  asks_anew uuid,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, decider_person_id) references person (tenant_id, id),
  foreign key (tenant_id, decider_body_id) references body (tenant_id, id),
  foreign key (tenant_id, delegate_id) references person (tenant_id, id),
  foreign key (tenant_id, asked_by) references person (tenant_id, id),
  foreign key (tenant_id, takes_back) references decision (tenant_id, id) on delete cascade,
  foreign key (tenant_id, asks_anew) references decision (tenant_id, id) on delete cascade,
  check (decider_person_id is null or decider_body_id is null),
  check ((state = 'draft') <= (asked_at is null)),
  check ((waiting_amount is null) = (waiting_currency is null)),
  check ((chosen_option is null) = (decided_at is null))
);
create unique index decision_number on decision (tenant_id, number);
create index decision_by_project on decision (tenant_id, project_id, number desc) where project_id is not null;
create index decision_open on decision (tenant_id, due_day) where state = 'asked';

create table decision_option (
  tenant_id uuid not null,
  decision_id uuid not null,
  number integer not null check (number >= 1),
  title text not null,
  consequences text not null default '',
  -- { operation, input, subjectVersion }, in their order.
  calls jsonb not null default '[]',
  -- What trying them told when it was asked.
  impact jsonb,
  primary key (tenant_id, decision_id, number),
  foreign key (tenant_id, decision_id) references decision (tenant_id, id) on delete cascade
);

create table decision_vote (
  tenant_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  person_id uuid not null,
  -- In whose place; the person's own where nobody else's.
  seat_of uuid not null,
  option_number integer not null,
  reason text not null default '',
  voted_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, decision_id) references decision (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, seat_of) references person (tenant_id, id)
);
create index decision_vote_by_decision on decision_vote (tenant_id, decision_id, id);

-- Every state a decision has been in, with who and when.
create table decision_step (
  tenant_id uuid not null,
  decision_id uuid not null,
  number integer not null,
  state text not null,
  at timestamptz not null,
  person_id uuid,
  primary key (tenant_id, decision_id, number),
  foreign key (tenant_id, decision_id) references decision (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create table decision_evidence (
  tenant_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  words text not null,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, decision_id) references decision (tenant_id, id) on delete cascade,
  foreign key (tenant_id, given_by) references person (tenant_id, id)
);
create index decision_evidence_by_decision on decision_evidence (tenant_id, decision_id, id);

-- Numbers have no gap that a hidden draft would make twice: two who draft at once wait for each other.
create function next_decision_number() returns integer language plpgsql security definer set search_path = public as $$
declare following integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(app_tenant()::text, 11));
  select coalesce(max(number), 0) + 1 into following from decision where tenant_id = app_tenant();
  return following;
end $$;

-- Events that a decision caused carry its name as their request.
create index event_by_decision on event (tenant_id, request_id) where request_id like 'decision:%';

do $$
declare walled text;
begin
  foreach walled in array array['body', 'body_member', 'authority', 'stand_in']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format('create policy tenant_wall on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', walled);
  end loop;
end $$;
grant select, insert, update on body, authority to portolan_app;
grant select, insert on body_member, stand_in to portolan_app;
grant update (to_day) on body_member to portolan_app;
grant update (ended_at) on stand_in to portolan_app;

-- A draft is its author's alone. A question of a project is seen by who sees the project; one of no project by who sees
-- everything, and by those whom it concerns.
alter table decision enable row level security;
create policy decision_wall on decision using (
  tenant_id = (select app_tenant()) and (state <> 'draft' or asked_by = (select app_person()))
  and case when project_id is not null then (select app_sees_all())
      or project_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))
    else (select app_sees_all()) or (select app_person()) in (asked_by, decider_person_id, delegate_id)
      or decider_body_id in (select body_id from body_member where tenant_id = (select app_tenant()) and person_id = (select app_person())) end)
  with check (tenant_id = (select app_tenant()));
grant select, insert, update on decision to portolan_app;

do $$
declare walled text;
begin
  foreach walled in array array['decision_option', 'decision_vote', 'decision_step', 'decision_evidence']
  loop
    execute format('alter table %I enable row level security', walled);
    -- The wall of the decision itself holds in here.
    execute format('create policy decision_wall on %I using (tenant_id = (select app_tenant()) and decision_id in (select id from decision where tenant_id = (select app_tenant()))) with check (tenant_id = (select app_tenant()))', walled);
  end loop;
end $$;
grant select, insert, update, delete on decision_option to portolan_app;
-- What was voted, done or said stays.
grant select, insert on decision_vote, decision_step, decision_evidence to portolan_app;
