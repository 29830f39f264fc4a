import { setAccountPolicy } from '@portolan/oversight/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import { insertAccount, insertExplanation, insertSentBack } from '../testing/insert-account.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

export async function readAccountThings(owner: pg.Pool): Promise<readonly Thing[]> {
  const { rows } = await owner.query<Thing>(
    `select id, tenant_id as "tenantId", investment_id as "projectId" from control_account where ended_at is null order by id`,
  )
  return rows
}

type Named = { readonly projectId: string; readonly word: string }

/** A control account of each project, told and explained under its word, once in vain. */
export async function fillAccounts(
  house: House,
  { visitor, personId }: Person,
  named: readonly Named[],
): Promise<void> {
  const policy = { share: 0.1, amount: null, workdays: 5 }
  await ask(house, visitor, setAccountPolicy, policy, { ifMatch: 0 })
  const { owner } = house.database
  for (const { projectId, word } of named) {
    const accountId = await insertAccount(owner, { projectId, by: personId, word: `Account ${word}` })
    await insertExplanation(owner, { accountId, by: personId, words: `Strays by ${word}` })
    await insertSentBack(owner, { accountId, by: personId, words: `Less of ${word}` })
  }
}
