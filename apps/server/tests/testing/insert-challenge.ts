import { randomUUID } from 'node:crypto'
import type pg from 'pg'

type Given = {
  readonly projectId: string
  readonly by: string
  readonly words?: string
  readonly rule?: string
}

/** What somebody said against a figure of a project, whatever its rules say of it. */
export async function insertChallenge(
  owner: pg.Pool,
  { projectId, by, words = 'It is wrong.', rule = 'overdue' }: Given,
): Promise<string> {
  const id = randomUUID()
  const said = {
    sentence: 'The finish passed 120 days ago.',
    status: 'off-track',
    measure: 'overdueDays',
    value: 120,
    unit: 'days',
  }
  await owner.query(
    `insert into figure_challenge (tenant_id, id, number, investment_id, rule, as_of, said, run_id, policy_number, words, should_be, raised_by, raised_at)
     select i.tenant_id, $2, (select coalesce(max(number), 0) + 1 from figure_challenge), i.id, $3, '2024-03-31', $4, $2, 0, $5, 'Nothing', $6, now()
     from investment i where i.id = $1`,
    [projectId, id, rule, JSON.stringify(said), words, by],
  )
  return id
}

/** Ends what is open, so that the same rule can be challenged again. */
export async function endChallenges(owner: pg.Pool, projectId: string): Promise<void> {
  await owner.query(
    `insert into figure_challenge_end (tenant_id, challenge_id, investment_id, how, words, by, at)
     select c.tenant_id, c.id, c.investment_id, 'withdrawn', '', c.raised_by, now() from figure_challenge c
     where c.investment_id = $1 and not exists (select 1 from figure_challenge_end e where e.challenge_id = c.id)`,
    [projectId],
  )
}
