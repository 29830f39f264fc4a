-- Somebody may stand in for one seat alone: in one body, and nowhere else. Null: wherever the person decides.
alter table stand_in add column body_id uuid;
alter table stand_in add foreign key (tenant_id, body_id) references body (tenant_id, id);
