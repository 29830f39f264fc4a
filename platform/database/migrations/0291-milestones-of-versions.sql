-- When the milestones of each version of a plan were to be reached: reports of thousands of projects are compared without
-- opening their documents. Null where a version is older than this column.
alter table schedule_version add column milestones jsonb;

-- As the table of activities has them; what finishes at midnight finishes with the day before.
create function milestones_of(of_tenant uuid, of_project uuid) returns jsonb language sql stable set search_path = public as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'finish', (finish_at - interval '1 second')::date,
    'critical', critical, 'done', actual_finish_at is not null) order by position), '[]')
  from (
    select * from activity
    where tenant_id = of_tenant and investment_id = of_project and finish_at is not null and not inactive
      and kind in ('milestone', 'start-milestone', 'finish-milestone')
    order by position limit 1000) a
$$;

update schedule_version v set milestones = milestones_of(v.tenant_id, v.investment_id)
where number = (select max(n.number) from schedule_version n where n.tenant_id = v.tenant_id and n.investment_id = v.investment_id);
