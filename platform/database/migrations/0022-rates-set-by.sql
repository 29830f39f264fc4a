-- Who set a rate, and when: the log keeps what it was before.
alter table currency_rate add column set_by uuid;
alter table currency_rate add column set_at timestamptz;
alter table currency_rate add foreign key (tenant_id, set_by) references person (tenant_id, id);
