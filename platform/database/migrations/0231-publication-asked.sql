-- Whoever wrote a draft asks that another looks at it and publishes it; writing in it anew takes that back.
alter table method_version add column asked_by uuid, add column asked_at timestamptz,
  add foreign key (tenant_id, asked_by) references person (tenant_id, id),
  add check ((asked_by is null) = (asked_at is null));
grant update (asked_by, asked_at) on method_version to portolan_app;
