import { randomUUID } from 'node:crypto'
import type pg from 'pg'

type Given = {
  readonly projectId: string
  readonly by: string
  readonly words?: string
  readonly amount?: number
}

/** What somebody asks for from the contingency of a project. */
export async function insertDrawdown(
  owner: pg.Pool,
  { projectId, by, words = 'What nobody knew', amount = 0 }: Given,
): Promise<string> {
  const id = randomUUID()
  await owner.query(
    `insert into drawdown_request (tenant_id, id, number, investment_id, pool, amount, currency, days, purpose, reason, asked_by, asked_at)
     select i.tenant_id, $2, (select coalesce(max(number), 0) + 1 from drawdown_request), i.id, 'contingency', $5::bigint,
       case when $5::bigint > 0 then coalesce(i.cost_currency, 'EUR') end, 1, $3, 'It cannot wait.', $4, now()
     from investment i where i.id = $1`,
    [projectId, id, words, by, amount],
  )
  return id
}

/** Somebody refuses what was asked for. */
export async function insertRefusal(
  owner: pg.Pool,
  { drawdownId, by, words }: { readonly drawdownId: string; readonly by: string; readonly words: string },
): Promise<void> {
  await owner.query(
    `insert into drawdown_answer (tenant_id, request_id, investment_id, how, amount, days, words, by, at)
     select tenant_id, id, investment_id, 'refused', 0, 0, $2, $3, now() from drawdown_request where id = $1`,
    [drawdownId, words, by],
  )
}

/** What a project holds, opened if it was not. */
export async function openContingency(
  owner: pg.Pool,
  { projectId, by, words = 'As always', amount = 0 }: Given,
): Promise<void> {
  await owner.query(
    `insert into contingency_move (tenant_id, id, investment_id, number, pool, kind, amount, currency, days, basis, words, by, at)
     select i.tenant_id, $2, i.id, (select coalesce(max(number), 0) + 1 from contingency_move m where m.investment_id = i.id), 'contingency',
       'opening', $5::bigint, case when $5::bigint > 0 then coalesce(i.cost_currency, 'EUR') end, 90, 'judgement', $3, $4, now()
     from investment i where i.id = $1
       and not exists (select 1 from contingency_move m where m.investment_id = i.id and m.pool = 'contingency')`,
    [projectId, randomUUID(), words, by, amount],
  )
}
