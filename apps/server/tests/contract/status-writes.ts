import {
  confirmStatus,
  listPeriodStatus,
  type StatusColour,
  showStatusDraft,
} from '@portolan/oversight/contract'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import type { Prepared } from './writes-that-succeed.ts'

type Ground = { readonly projectId: string; readonly founder: string }

/** What whoever manages a project confirms of it, and lets go. */
export function statusWrites(
  house: House,
  by: Visitor,
  { projectId, founder }: Ground,
): Readonly<Record<string, () => Promise<Prepared>>> {
  const given = async (overall?: StatusColour) => {
    const { owner } = house.database
    await owner.query('update investment set manager_id = $2 where id = $1', [projectId, founder])
    const { period, seen, ratings } = await ask(house, by, showStatusDraft, { projectId })
    const reason = 'The figures are old.'
    return {
      projectId,
      period: period.name,
      seen,
      ratings: { ...ratings, overall: overall ?? ratings.overall },
      reason,
    }
  }
  return {
    'oversight.set-status-policy': async () => {
      const { policy } = await ask(house, by, listPeriodStatus, {})
      return { input: { holdWorkdays: 3, asksFrom: null }, ifMatch: policy.version }
    },
    'oversight.confirm-status': async () => ({ input: await given() }),
    'oversight.release-status': async () => {
      await ask(house, by, confirmStatus, await given('green'))
      const { id } = await ask(house, by, confirmStatus, await given('red'))
      return { input: { projectId, statusId: id } }
    },
  }
}
