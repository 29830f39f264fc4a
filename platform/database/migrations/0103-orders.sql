-- What is ordered from suppliers for a project, and so committed. An order is changed by revisions: each holds all of its
-- lines, and those before stay as they were.
create table purchase_order (
  tenant_id uuid not null,
  id uuid not null,
  number text not null check (length(number) between 1 and 60),
  number_key text not null,
  title text not null check (length(title) between 1 and 300),
  supplier_id uuid not null,
  investment_id uuid not null,
  fund_id uuid,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  from_day date not null,
  -- The first day after what was ordered for.
  to_day date not null,
  revision integer not null,
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, supplier_id) references party (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id),
  foreign key (tenant_id, fund_id) references fund (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  check (to_day > from_day)
);
create unique index purchase_order_number on purchase_order (tenant_id, number_key);
create index purchase_order_by_investment on purchase_order (tenant_id, investment_id);
create index purchase_order_by_supplier on purchase_order (tenant_id, supplier_id);
create index purchase_order_by_fund on purchase_order (tenant_id, fund_id) where fund_id is not null;

create table order_revision (
  tenant_id uuid not null,
  order_id uuid not null,
  revision integer not null,
  investment_id uuid not null,
  reason text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (tenant_id, order_id, revision),
  foreign key (tenant_id, order_id) references purchase_order (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id),
  foreign key (tenant_id, by_person) references person (tenant_id, id)
);

create table order_line (
  tenant_id uuid not null,
  order_id uuid not null,
  revision integer not null,
  -- From 1; invoices name it, and so a line keeps its number from revision to revision.
  line integer not null check (line > 0),
  investment_id uuid not null,
  category text not null check (length(category) between 1 and 200),
  category_key text not null,
  words text not null default '',
  amount bigint not null check (amount >= 0),
  primary key (tenant_id, order_id, revision, line),
  foreign key (tenant_id, order_id, revision) references order_revision (tenant_id, order_id, revision),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id)
);

-- What a supplier asks for, against an order. Its number is the supplier's own, and comes once.
create table supplier_invoice (
  tenant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  supplier_id uuid not null,
  investment_id uuid not null,
  number text not null check (length(number) between 1 and 60),
  number_key text not null,
  kind text not null check (kind in ('invoice', 'credit-note')),
  day date not null,
  due_day date,
  words text not null default '',
  state text not null check (state in ('entered', 'approved', 'rejected', 'paid')),
  entered_by uuid not null,
  entered_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text not null default '',
  paid_day date,
  primary key (tenant_id, id),
  foreign key (tenant_id, order_id) references purchase_order (tenant_id, id),
  foreign key (tenant_id, supplier_id) references party (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id),
  foreign key (tenant_id, entered_by) references person (tenant_id, id),
  foreign key (tenant_id, decided_by) references person (tenant_id, id),
  check ((state = 'entered') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  check ((state = 'paid') = (paid_day is not null)),
  check (decided_by is distinct from entered_by)
);
create unique index supplier_invoice_once on supplier_invoice (tenant_id, supplier_id, number_key) where state <> 'rejected';
create index supplier_invoice_by_order on supplier_invoice (tenant_id, order_id);
create index supplier_invoice_by_day on supplier_invoice (tenant_id, day desc, id desc);

create table invoice_line (
  tenant_id uuid not null,
  invoice_id uuid not null,
  line integer not null,
  investment_id uuid not null,
  -- Of a credit note below 0.
  amount bigint not null check (amount <> 0),
  primary key (tenant_id, invoice_id, line),
  foreign key (tenant_id, invoice_id) references supplier_invoice (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id)
);

-- Why invoices and postings of a supplier differ; it explains the difference it was written for, and no other.
create table invoice_note (
  tenant_id uuid not null,
  investment_id uuid not null,
  supplier_id uuid not null,
  category_key text not null,
  currency text not null,
  from_day date not null,
  difference bigint not null,
  words text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id, investment_id, supplier_id, category_key, currency, from_day),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, supplier_id) references party (tenant_id, id),
  foreign key (tenant_id, set_by) references person (tenant_id, id)
);

do $$
declare walled text;
begin
  foreach walled in array array['purchase_order', 'order_revision', 'order_line', 'supplier_invoice', 'invoice_line', 'invoice_note']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
  end loop;
end $$;
grant select, insert, update on purchase_order, supplier_invoice, invoice_note to portolan_app;
grant select, insert on order_revision, order_line, invoice_line to portolan_app;

create trigger purchase_order_words after insert or delete or update of title, number on purchase_order
  for each row execute function note_words('purchase-order', 'title', 'number', 'investment_id', 'created_at');
