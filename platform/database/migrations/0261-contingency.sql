-- What a project holds for what may happen: contingency of its own, and a management reserve above it, in money and in days.
-- Every change is a movement, and what is asked for and what was answered are kept beside each other: all of it is only added to.

create table contingency_move (
  tenant_id uuid not null,
  id uuid not null,
  investment_id uuid not null,
  -- Of one project: M-1, M-2 in their order.
  number integer not null check (number >= 1),
  pool text not null check (pool in ('contingency', 'reserve')),
  kind text not null check (kind in ('opening', 'top-up', 'drawdown', 'return')),
  -- Minor units of the currency, and days; both are said without a sign, as the kind has it.
  amount bigint not null check (amount >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  days integer not null check (days >= 0),
  -- What a sum that is set rests on.
  basis text check (basis in ('simulation', 'share', 'judgement')),
  words text not null,
  request_id uuid,
  by uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, investment_id, number),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, by) references person (tenant_id, id),
  check (amount > 0 or days > 0),
  check ((amount > 0) <= (currency is not null)),
  check ((kind in ('opening', 'top-up')) = (basis is not null)),
  check ((kind = 'drawdown') = (request_id is not null))
);
create unique index contingency_opened_once on contingency_move (tenant_id, investment_id, pool) where kind = 'opening';

create table drawdown_request (
  tenant_id uuid not null,
  id uuid not null,
  -- As people name it: DR-3.
  number integer not null check (number >= 1),
  investment_id uuid not null,
  pool text not null check (pool in ('contingency', 'reserve')),
  amount bigint not null check (amount >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  days integer not null check (days >= 0),
  -- What it is for: a risk or an issue of the register, else in words.
  risk_id uuid,
  issue_id uuid,
  purpose text not null,
  reason text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, risk_id) references risk (tenant_id, id),
  foreign key (tenant_id, issue_id) references issue (tenant_id, id),
  foreign key (tenant_id, asked_by) references person (tenant_id, id),
  check (amount > 0 or days > 0),
  check ((amount > 0) <= (currency is not null)),
  check (risk_id is null or issue_id is null)
);
create index drawdown_request_by_project on drawdown_request (tenant_id, investment_id);

create table drawdown_answer (
  tenant_id uuid not null,
  request_id uuid not null,
  investment_id uuid not null,
  how text not null check (how in ('granted', 'refused', 'withdrawn')),
  -- What of it was granted.
  amount bigint not null check (amount >= 0),
  days integer not null check (days >= 0),
  words text not null,
  by uuid not null,
  at timestamptz not null,
  primary key (tenant_id, request_id),
  foreign key (tenant_id, request_id) references drawdown_request (tenant_id, id) on delete cascade,
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, by) references person (tenant_id, id),
  check ((how = 'granted') = (amount > 0 or days > 0))
);
alter table contingency_move add foreign key (tenant_id, request_id) references drawdown_request (tenant_id, id) on delete cascade;

do $$
declare walled text;
begin
  foreach walled in array array['contingency_move', 'drawdown_request', 'drawdown_answer']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select, insert on %I to portolan_app', walled);
  end loop;
end $$;

-- Numbers run over the whole organisation, and who asks need not see all of it. It tells nothing but how many there are.
create function next_drawdown_number() returns integer language sql stable security definer set search_path = public as $$
  select coalesce(max(number), 0) + 1 from drawdown_request where tenant_id = (select app_tenant())
$$;
revoke all on function next_drawdown_number() from public;
grant execute on function next_drawdown_number() to portolan_app;

create function keep_contingency() returns trigger language plpgsql as $$
begin
  raise exception 'Movements of contingency, what was asked for and what was answered are only added to.';
end $$;
create trigger contingency_move_kept before update on contingency_move for each row execute function keep_contingency();
create trigger drawdown_request_kept before update on drawdown_request for each row execute function keep_contingency();
create trigger drawdown_answer_kept before update on drawdown_answer for each row execute function keep_contingency();

-- Found by what it was asked for.
create trigger drawdown_request_words after insert on drawdown_request
  for each row execute function note_words('drawdown', '', 'purpose', 'investment_id', 'asked_at');
create trigger drawdown_request_words_deleted after delete on drawdown_request
  for each row execute function note_words('drawdown', '', 'purpose', 'investment_id', 'asked_at');
