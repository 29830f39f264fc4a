-- Organisation units are a tree. A party that turned out to be another one stays as a name of that one, so that a file
-- which still calls it so finds its way.
alter table party add column parent_id uuid;
alter table party add column merged_into uuid;
alter table party add foreign key (tenant_id, parent_id) references party (tenant_id, id);
alter table party add foreign key (tenant_id, merged_into) references party (tenant_id, id);
alter table party add check (parent_id is null or (kind = 'organisation-unit' and parent_id <> id));
alter table party add check (merged_into is null or merged_into <> id);
create index party_by_parent on party (tenant_id, parent_id) where parent_id is not null;
create index party_merged on party (tenant_id, merged_into) where merged_into is not null;
create index investment_by_organisation on investment (tenant_id, organisation_id) where organisation_id is not null;
create index investment_by_customer on investment (tenant_id, customer_id) where customer_id is not null;
