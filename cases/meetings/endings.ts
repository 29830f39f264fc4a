import { dropAction, finishAction } from '@portolan/oversight/contract'
import { addDays, type Day } from '@portolan/quantity'
import type { MeetingDeed } from './meeting-deeds.ts'
import type { Promised } from './rounds.ts'

/** Actions that were made of what was promised. */
export type Made = Map<Promised, { readonly id: string; readonly ownerId: string; readonly askerId: string }>

type Since = { readonly since: Day; readonly monday: Day; readonly made: Made }

/** Its owner does it, or who asked drops it, on the day that is told; nothing where that is still to come. */
export function endOf(promised: Promised, { since, monday, made }: Since): MeetingDeed[] {
  const { done, dropped, due, evidence = '' } = promised
  if (done === undefined && dropped === undefined) return []
  const day = addDays(since, done ?? due)
  if (day > monday) return []
  return [
    {
      what: 'meeting',
      day,
      hour: 20,
      tell: async ({ acting, now }) => {
        const of = made.get(promised)
        if (of === undefined) return
        const ways = { version: 1 }
        if (dropped !== undefined)
          await acting.act(dropAction, of.askerId, now, { actionId: of.id, reason: dropped }, ways)
        else await acting.act(finishAction, of.ownerId, now, { actionId: of.id, evidence }, ways)
      },
    },
  ]
}
