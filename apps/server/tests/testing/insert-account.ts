import { randomUUID } from 'node:crypto'
import type pg from 'pg'

type Given = {
  readonly projectId: string
  /** Who answers for it, and named it. */
  readonly by: string
  readonly word?: string
  /** What its figures are made of; each of them tells it apart. */
  readonly cents?: number
}

/** A control account on the first line of a plan, with what was read of it, whatever the plan says now. */
export async function insertAccount(
  owner: pg.Pool,
  { projectId, by, word = 'Design', cents = 100_000 }: Given,
): Promise<string> {
  const id = randomUUID()
  await owner.query(
    `insert into control_account (tenant_id, id, investment_id, code, activity_id, name, manager_id, named_by, named_at)
     select i.tenant_id, $2, i.id, 'CA-1', '1', $3, $4, $4, now() from investment i where i.id = $1`,
    [projectId, id, word, by],
  )
  await owner.query(
    `insert into account_reading (tenant_id, account_id, investment_id, schedule_version, as_of, period, period_since, unit, withheld, figures, read_at)
     select i.tenant_id, $2, i.id, 1, '2026-11-16', '2026-11', current_date, 'EUR', true, $3, now() from investment i where i.id = $1`,
    [projectId, id, JSON.stringify(figuresOf(cents))],
  )
  return id
}

/** What somebody wrote of it, which waits to be judged. */
export async function insertExplanation(
  owner: pg.Pool,
  { accountId, by, words = 'So it is.', cents = 100_000 }: AccountWords,
): Promise<void> {
  await owner.query(
    `insert into account_explanation (tenant_id, id, account_id, investment_id, period, number, cause, effect, estimate, unit, withheld, as_of,
       schedule_version, figures, written_by, written_at)
     select a.tenant_id, $2, a.id, a.investment_id, r.period, 1, $4, $4, $6, 'EUR', true, '2026-11-16', 1, $3, $5, now()
     from control_account a join account_reading r on r.tenant_id = a.tenant_id and r.account_id = a.id where a.id = $1`,
    [accountId, randomUUID(), JSON.stringify(figuresOf(cents)), words, by, cents],
  )
}

type AccountWords = {
  readonly accountId: string
  readonly by: string
  readonly words?: string
  readonly cents?: number
}

/** Somebody else sent back the first explanation of an account, and it was written anew. */
export async function insertSentBack(
  owner: pg.Pool,
  { accountId, by, words = 'Say more.' }: AccountWords,
): Promise<void> {
  await owner.query(
    `with first as (select * from account_explanation where account_id = $1 and number = 1),
       judged as (
         insert into account_judgement (tenant_id, explanation_id, investment_id, accepted, words, by, at)
         select tenant_id, id, investment_id, false, $3, $4, now() from first)
     insert into account_explanation (tenant_id, id, account_id, investment_id, period, number, cause, effect, estimate, unit, withheld, as_of,
       schedule_version, figures, written_by, written_at)
     select tenant_id, $2, account_id, investment_id, period, 2, cause, effect, estimate, unit, withheld, as_of,
       schedule_version, figures, written_by, now() from first`,
    [accountId, randomUUID(), words, by],
  )
}

/** Ends what stands, so that the same line can be named again. */
export async function endAccounts(owner: pg.Pool, projectId: string): Promise<void> {
  await owner.query(
    `update control_account set ended_at = now(), ended_by = named_by where investment_id = $1 and ended_at is null`,
    [projectId],
  )
}

function figuresOf(cents: number) {
  return {
    budget: cents,
    plannedValue: cents,
    earnedValue: cents,
    actualCost: cents * 2,
    cv: -cents,
    sv: 0,
    eac: cents * 2,
    vac: -cents,
    managerEac: null,
    lowest: cents * 2,
    highest: cents * 2,
    cvShare: -1,
    svShare: 0,
    cpi: 0.5,
    spi: 1,
    tcpi: null,
    tcpiGap: null,
    realism: 'not-given',
    activities: 1,
    people: 1,
    untold: 0,
  }
}
