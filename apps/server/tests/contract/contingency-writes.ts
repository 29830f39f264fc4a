import type { House, Visitor } from '../testing/house.ts'
import { insertDrawdown, openContingency } from '../testing/insert-drawdown.ts'
import { invite, type Member } from '../testing/people.ts'
import type { Prepared } from './writes-that-succeed.ts'

type Ground = { readonly projectId: string; readonly founder: string }

/** Over all tests of a house: names and addresses are given once. */
let told = 0

/** All that is done about what a project holds for what may happen. */
export function contingencyWrites(
  house: House,
  by: Visitor,
  { projectId, founder }: Ground,
): Readonly<Record<string, () => Promise<Prepared>>> {
  const { owner } = house.database
  const asked = async (asker: string): Promise<Prepared> => {
    await openContingency(owner, { projectId, by: founder })
    return { input: { projectId, drawdownId: await insertDrawdown(owner, { projectId, by: asker }) } }
  }
  const other = async (): Promise<string> => {
    told += 1
    const grants = [{ role: 'project-manager', scope: 'organisation' }] as const
    const email = `contingency.${told}@example.org`
    return (await invite(house, by as Member, { name: `Asks ${told}`, email, grants })).personId
  }
  return {
    'oversight.move-contingency': async () => {
      await openContingency(owner, { projectId, by: founder })
      return { input: { projectId, kind: 'top-up', days: 1, basis: 'judgement', words: 'A day more' } }
    },
    'oversight.ask-drawdown': async () => {
      await openContingency(owner, { projectId, by: founder })
      return { input: { projectId, days: 1, purpose: 'A late delivery', reason: 'It came late.' } }
    },
    'oversight.answer-drawdown': async () => {
      const { input } = await asked(await other())
      return { input: { ...input, granted: true, days: 1 } }
    },
    'oversight.withdraw-drawdown': async () => await asked(founder),
  }
}
