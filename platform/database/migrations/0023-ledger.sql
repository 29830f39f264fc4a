-- What the ledger says was spent. Postings are never changed: a correction is a line of its own. A posting without a
-- project waits on the suspense list, which only those see who see every project.
create table ledger_import (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- Which ledger: with the document and its line it names a posting.
  source text not null,
  file_name text not null,
  file_sha256 text not null,
  -- Which column is which, as far as somebody said so.
  columns jsonb not null default '{}',
  -- Control totals that somebody stated; else those of the file's trailer count.
  controls jsonb not null default '[]',
  -- What was read and judged, as it was shown.
  report jsonb not null,
  state text not null check (state in ('previewed', 'committed', 'dropped')),
  created_by uuid not null,
  created_at timestamptz not null,
  committed_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, file_sha256) references file (tenant_id, sha256),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  check ((state = 'committed') = (committed_at is not null))
);
create index ledger_import_by_age on ledger_import (tenant_id, created_at desc);

create table ledger_entry (
  tenant_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  source text not null,
  document text not null,
  line text not null,
  investment_id uuid,
  -- As the ledger wrote it.
  project_text text not null,
  project_key text not null,
  category text not null,
  category_key text not null,
  day date not null,
  amount bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  supplier_id uuid,
  supplier_text text not null,
  words text not null,
  -- Who gave it its project, where the ledger did not.
  placed_by uuid,
  placed_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, import_id) references ledger_import (tenant_id, id),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id),
  foreign key (tenant_id, supplier_id) references party (tenant_id, id),
  foreign key (tenant_id, placed_by) references person (tenant_id, id),
  check ((placed_by is null) = (placed_at is null))
);
create unique index ledger_entry_once on ledger_entry (tenant_id, source, document, line);
create index ledger_entry_by_investment on ledger_entry (tenant_id, investment_id, day);
create index ledger_entry_on_suspense on ledger_entry (tenant_id, day) where investment_id is null;
create index ledger_entry_by_supplier on ledger_entry (tenant_id, supplier_id) where supplier_id is not null;

-- What a ledger writes for a project, remembered when somebody said it.
create table ledger_alias (
  tenant_id uuid not null,
  project_key text not null,
  investment_id uuid not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id, project_key),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, set_by) references person (tenant_id, id)
);

-- Whose actuals count for a category of a project; without a row the ledger's, as soon as it speaks of it.
create table actuals_source (
  tenant_id uuid not null,
  investment_id uuid not null,
  category_key text not null,
  category text not null,
  source text not null check (source in ('ledger', 'plan')),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id, investment_id, category_key),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, set_by) references person (tenant_id, id)
);

-- Why ledger and plan differ in a period; it explains the difference that it was written for, and no other.
create table reconciliation_note (
  tenant_id uuid not null,
  investment_id uuid not null,
  category_key text not null,
  from_day date not null,
  difference bigint not null,
  words text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id, investment_id, category_key, from_day),
  foreign key (tenant_id, investment_id) references investment (tenant_id, id) on delete cascade,
  foreign key (tenant_id, set_by) references person (tenant_id, id)
);

alter table ledger_import enable row level security;
create policy tenant_wall on ledger_import using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update on ledger_import to portolan_app;
do $$
declare walled text;
begin
  foreach walled in array array['ledger_entry', 'ledger_alias', 'actuals_source', 'reconciliation_note']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy project_wall on %I using (tenant_id = (select app_tenant()) and ((select app_sees_all())
      or investment_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
      with check (tenant_id = (select app_tenant()))$p$, walled);
    execute format('grant select, insert, update on %I to portolan_app', walled);
  end loop;
end $$;
grant delete on reconciliation_note, actuals_source to portolan_app;
