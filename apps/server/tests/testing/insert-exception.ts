import { randomUUID } from 'node:crypto'
import type pg from 'pg'

type Given = { readonly projectId: string; readonly words?: string; readonly rule?: string }

/** An exception as the job that computes standings raises it, of a project that need not be past any limit. */
export async function insertException(
  owner: pg.Pool,
  { projectId, words = '', rule }: Given,
): Promise<string> {
  const id = randomUUID()
  const evidence = {
    rule: rule ?? 'finish-passed',
    code: 'finish-passed',
    urgency: 'now',
    weight: 4,
    values: { days: { value: 120, unit: 'days' }, finish: { value: '2024-01-31', unit: 'day' } },
    subject: { kind: 'project', id: projectId },
    measure: 'overdueDays',
    asOf: '2024-05-30',
    opens: 'details',
  }
  await owner.query(
    `with raised as (
       insert into project_exception (tenant_id, id, number, investment_id, rule, since_day, raised_at, policy_number, evidence, run_id,
         latest, latest_run_id, state, words)
       select i.tenant_id, $2, (select coalesce(max(number), 0) + 1 from project_exception), i.id, $3, '2024-03-31', now(), p.number, $4, $2,
         $4, $2, 'raised', $5
       from investment i join lateral (select max(number) as number from exception_policy where tenant_id = i.tenant_id) p on true
       where i.id = $1 returning *)
     insert into exception_step (tenant_id, exception_id, number, investment_id, kind, at, words)
     select tenant_id, id, 1, investment_id, 'raised', raised_at, words from raised`,
    [projectId, id, evidence.rule, JSON.stringify(evidence), words],
  )
  return id
}

/** Closes what is open, so that another one of the same rule may be raised. */
export async function closeExceptions(owner: pg.Pool, projectId: string): Promise<void> {
  await owner.query(
    `update project_exception set state = 'closed', closed_how = 'withdrawn', closed_at = now() where investment_id = $1 and state <> 'closed'`,
    [projectId],
  )
}
