-- What an organisation says of its PMO on a day. Finished, it is frozen with what was observed then.
create table maturity_assessment (
  tenant_id uuid not null,
  id uuid not null,
  sheet integer not null check (sheet >= 1),
  day date not null,
  -- By function: practices that are so, what shows it, where it is to go.
  answers jsonb not null,
  begun_by uuid not null,
  finished_by uuid,
  finished_at timestamptz,
  observed jsonb,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, begun_by) references person (tenant_id, id),
  foreign key (tenant_id, finished_by) references person (tenant_id, id),
  check ((finished_by is null) = (finished_at is null)),
  check ((finished_by is null) = (observed is null))
);
create unique index maturity_assessment_draft on maturity_assessment (tenant_id) where finished_at is null;

create function keep_finished_assessment() returns trigger language plpgsql as $$
begin
  if old.finished_at is not null then
    raise exception 'An assessment that was finished does not change.';
  end if;
  return new;
end $$;
create trigger maturity_assessment_kept before update on maturity_assessment
  for each row execute function keep_finished_assessment();

alter table maturity_assessment enable row level security;
create policy tenant_wall on maturity_assessment using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on maturity_assessment to portolan_app;
grant update (answers, finished_by, finished_at, observed, version) on maturity_assessment to portolan_app;
