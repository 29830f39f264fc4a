import { nameRuleOwner, writeHealthPolicy } from '@portolan/oversight/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import { endChallenges, insertChallenge } from '../testing/insert-challenge.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

export async function readChallengeThings(owner: pg.Pool): Promise<readonly Thing[]> {
  const { rows } = await owner.query<Thing>(
    `select id, tenant_id as "tenantId", investment_id as "projectId" from figure_challenge order by id`,
  )
  return rows
}

type Named = { readonly projectId: string; readonly word: string }

/** A draft of other limits, and what is said against a figure of each project, told under its word. */
export async function fillHealthPolicies(
  house: House,
  { visitor, personId }: Person,
  named: readonly Named[],
): Promise<void> {
  const reason = 'Fewer alarms that tell nothing'
  await ask(
    house,
    visitor,
    writeHealthPolicy,
    { reason, weights: [{ rule: 'gaps', weight: 0.1 }] },
    { ifMatch: 0 },
  )
  await ask(house, visitor, nameRuleOwner, { rule: 'gaps', ownerId: null })
  const { owner } = house.database
  for (const { projectId } of named) await insertChallenge(owner, { projectId, by: personId, rule: 'gaps' })
  for (const { projectId } of named) await endChallenges(owner, projectId)
  for (const { projectId, word } of named)
    await insertChallenge(owner, { projectId, by: personId, words: `Wrong of ${word}` })
}
