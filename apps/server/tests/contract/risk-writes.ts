import { addRisk, listRanges, showRisk } from '@portolan/oversight/contract'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import type { Prepared } from './writes-that-succeed.ts'

/** All that writes risks, of a project that has a plan. */
export function riskWrites(
  house: House,
  by: Visitor,
  { nth, projectId }: { readonly nth: () => number; readonly projectId: string },
): Readonly<Record<string, () => Promise<Prepared>>> {
  const given = () => ({ projectId, title: `The supplier is late ${nth()}`, probability: 0.3 })
  const ranges = { source: 'stated', low: 80, likely: 100, high: 160, correlation: 20 } as const
  return {
    'oversight.add-risk': async () => await Promise.resolve({ input: given() }),
    'oversight.change-risk': async () => {
      const { id, version } = await ask(house, by, addRisk, given())
      return { input: { projectId, riskId: id, probability: 0.5 }, ifMatch: version }
    },
    'oversight.set-uncertainty': async () => {
      const { uncertainty } = await ask(house, by, showRisk, { projectId })
      return { input: { projectId, ...ranges }, ifMatch: uncertainty.version }
    },
    'oversight.set-ranges': async () => {
      const { version, rows } = await ask(house, by, listRanges, { projectId })
      const points = { law: 'triangular', low: 90, likely: 100, high: 150 } as const
      return {
        input: { projectId, ranges: [{ activity: rows[0]?.id ?? '', points }] },
        ifMatch: version,
      }
    },
    'oversight.simulate-risk': async () => {
      await house.settle()
      return { input: { projectId, iterations: 100 } }
    },
  }
}
