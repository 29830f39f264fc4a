-- Agreements with customers and suppliers: how they are billed, their milestones, and what was billed of them. An agreement
-- of no project is seen by those only who see every project.
create table agreement (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  number text not null check (length(number) between 1 and 60),
  number_key text not null,
  title text not null check (length(title) between 1 and 300),
  party_id uuid not null,
  investment_id uuid,
  basis text not null check (basis in ('time-and-material', 'capped', 'fixed-price', 'retainer', 'outcome')),
  from_day date not null,
  -- The first day that is no longer covered.
  to_day date not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Expected, the cap, the price, or that of each month, by the basis; of outcomes nothing but their own amounts.
  amount bigint not null check (amount >= 0),
  pay_days integer not null check (pay_days between 0 and 365),
  pay_from text not null check (pay_from in ('invoice', 'month-end')),
  -- Of each invoice, in ten-thousandths; paid so many days after the last one.
  retention integer not null default 0 check (retention between 0 and 5000),
  retention_days integer not null default 0 check (retention_days between 0 and 3650),
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, party_id) references party (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  check (to_day > from_day)
);
create unique index agreement_number on agreement (tenant_id, number_key);
create index agreement_by_investment on agreement (tenant_id, investment_id) where investment_id is not null;
create index agreement_by_party on agreement (tenant_id, party_id);

-- Somebody tells that a milestone is reached, with what shows it; another one confirms it.
create table agreement_milestone (
  tenant_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  investment_id uuid,
  position integer not null,
  name text not null check (length(name) between 1 and 300),
  due_day date not null,
  amount bigint not null check (amount >= 0),
  condition text not null default '',
  state text not null check (state in ('open', 'told', 'reached')),
  reached_day date,
  evidence text not null default '',
  told_by uuid,
  told_at timestamptz,
  confirmed_by uuid,
  confirmed_at timestamptz,
  -- Why it was not confirmed last time.
  reason text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, agreement_id) references agreement (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id),
  foreign key (tenant_id, told_by) references person (tenant_id, id),
  foreign key (tenant_id, confirmed_by) references person (tenant_id, id),
  check ((told_by is null) = (told_at is null) and (confirmed_by is null) = (confirmed_at is null)),
  check ((state = 'open') = (told_by is null) and (state = 'reached') = (confirmed_by is not null)),
  check (state = 'open' or reached_day is not null),
  check (confirmed_by is distinct from told_by or confirmed_by is null)
);
create index agreement_milestone_by_agreement on agreement_milestone (tenant_id, agreement_id, position);

-- What was billed of an agreement; a customer's amounts have the class of customers.
create table billed_invoice (
  tenant_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  investment_id uuid,
  milestone_id uuid,
  number text not null check (length(number) between 1 and 60),
  number_key text not null,
  day date not null,
  due_day date not null,
  amount bigint not null check (amount > 0),
  retained bigint not null check (retained >= 0 and retained <= amount),
  words text not null default '',
  state text not null check (state in ('issued', 'paid', 'cancelled')),
  paid_day date,
  reason text not null default '',
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, agreement_id) references agreement (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id),
  foreign key (tenant_id, milestone_id) references agreement_milestone (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  check ((state = 'paid') = (paid_day is not null))
);
create unique index billed_invoice_number on billed_invoice (tenant_id, number_key);
create unique index billed_invoice_of_milestone on billed_invoice (tenant_id, milestone_id)
  where milestone_id is not null and state <> 'cancelled';
create index billed_invoice_by_agreement on billed_invoice (tenant_id, agreement_id, day);

-- What an hour of a role at a level is sold for and costs, from a day on. The card of no agreement is the house's own.
create table rate_card (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  agreement_id uuid,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, agreement_id) references agreement (tenant_id, id)
);
create unique index rate_card_once on rate_card (tenant_id, coalesce(agreement_id, tenant_id));

create table role_rate (
  tenant_id uuid not null,
  card_id uuid not null,
  role_key text not null,
  role text not null check (length(role) between 1 and 200),
  level integer not null check (level between 1 and 5),
  from_day date not null,
  -- Minor units of the card's currency for an hour.
  price bigint not null check (price >= 0),
  cost bigint not null check (cost >= 0),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id, card_id, role_key, level, from_day),
  foreign key (tenant_id, card_id) references rate_card (tenant_id, id) on delete cascade,
  foreign key (tenant_id, set_by) references person (tenant_id, id)
);

-- As what role and at what level somebody works, from a day on.
create table person_grade (
  tenant_id uuid not null,
  person_id uuid not null,
  from_day date not null,
  role_key text not null,
  role text not null check (length(role) between 1 and 200),
  level integer not null check (level between 1 and 5),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id, person_id, from_day),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, set_by) references person (tenant_id, id)
);

do $$
declare walled text;
begin
  foreach walled in array array['rate_card', 'role_rate', 'person_grade']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format('create policy tenant_wall on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', walled);
    execute format('grant select, insert, update on %I to portolan_app', walled);
  end loop;
  foreach walled in array array['agreement', 'agreement_milestone', 'billed_invoice']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select, insert, update on %I to portolan_app', walled);
  end loop;
end $$;
grant delete on agreement_milestone, role_rate, person_grade to portolan_app;

create trigger agreement_words after insert or delete or update of title, number on agreement
  for each row execute function note_words('agreement', 'title', 'number', 'investment_id', 'created_at');
