import { setExceptionPolicy } from '@portolan/oversight/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import { insertException } from '../testing/insert-exception.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

export async function readExceptionThings(owner: pg.Pool): Promise<readonly Thing[]> {
  const { rows } = await owner.query<Thing>(
    `select id, tenant_id as "tenantId", investment_id as "projectId" from project_exception order by id`,
  )
  return rows
}

type Named = { readonly projectId: string; readonly word: string }

/** What is past its limit in each project, told under its word. */
export async function fillExceptions(
  house: House,
  { visitor: by }: Person,
  named: readonly Named[],
): Promise<void> {
  const nothing = { rules: [], sponsorWorkdays: 60, officeWorkdays: 60 }
  await ask(house, by, setExceptionPolicy, nothing, { ifMatch: 0 })
  for (const { projectId, word } of named)
    await insertException(house.database.owner, { projectId, words: `Why of ${word}` })
}
