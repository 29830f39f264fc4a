import type { DB, Tx } from '@portolan/platform/database'
import { type Selectable, sql } from 'kysely'
import { type AccountExplanation, AccountFigures } from '../../contract/index.ts'
import { amountsHidden } from '../../domain/index.ts'

type Stored = Selectable<DB['account_explanation']> & {
  readonly writer: string
  readonly accepted: boolean | null
  readonly words: string | null
  readonly judge_id: string | null
  readonly judge: string | null
  readonly judged_at: string | null
  readonly action_number: number | null
  readonly action_title: string | null
  readonly action_owner_id: string | null
  readonly action_owner: string | null
  readonly action_due: string | null
  readonly action_state: string | null
}

/** All that was explained of an account, the newest first; the actions among them as they stand today. */
export async function readExplanations(
  tx: Tx,
  accountId: string,
  seesRates: boolean,
): Promise<AccountExplanation[]> {
  const { rows } = await sql<Stored>`
    select e.*, w.name as writer, j.accepted, j.words, j.by as judge_id, b.name as judge, j.at as judged_at, t.number as action_number,
      t.title as action_title, t.owner_id as action_owner_id, o.name as action_owner, t.due_day as action_due, t.state as action_state
    from account_explanation e
    join person w on w.tenant_id = e.tenant_id and w.id = e.written_by
    left join account_judgement j on j.tenant_id = e.tenant_id and j.explanation_id = e.id
    left join person b on b.tenant_id = j.tenant_id and b.id = j.by
    left join action t on t.tenant_id = e.tenant_id and t.id = e.action_id
    left join person o on o.tenant_id = t.tenant_id and o.id = t.owner_id
    where e.account_id = ${accountId}::uuid order by e.written_at desc, e.number desc`.execute(tx)
  return rows.map((row) => toExplanation(row, row.withheld && !seesRates))
}

function toExplanation(row: Stored, hides: boolean): AccountExplanation {
  const figures = AccountFigures.parse(row.figures)
  return {
    number: row.number,
    period: row.period,
    asOf: row.as_of,
    scheduleVersion: row.schedule_version,
    cause: row.cause,
    effect: row.effect,
    estimate: hides ? null : row.estimate,
    unit: row.unit,
    figures: hides ? amountsHidden(figures) : figures,
    action: actionOf(row),
    writtenBy: { id: row.written_by, name: row.writer },
    writtenAt: row.written_at,
    judgement:
      row.accepted === null || row.judge_id === null || row.judged_at === null
        ? null
        : {
            accepted: row.accepted,
            words: row.words ?? '',
            by: { id: row.judge_id, name: row.judge ?? '' },
            at: row.judged_at,
          },
  }
}

function actionOf(row: Stored): AccountExplanation['action'] {
  if (row.action_id === null || row.action_number === null || row.action_owner_id === null) return null
  return {
    id: row.action_id,
    number: row.action_number,
    title: row.action_title ?? '',
    owner: { id: row.action_owner_id, name: row.action_owner ?? '' },
    due: row.action_due ?? '',
    state: row.action_state ?? '',
  }
}
