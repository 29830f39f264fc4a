import type { InputOf, OutputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { sql } from 'kysely'
import type { listWaivers, Waiver, WaiverState } from '../../contract/index.ts'
import { accountsOfActor } from '../named.ts'
import { readWaivers } from './read-waivers.ts'

type Op = typeof listWaivers

/** What waits first, then what holds by the day on which it ends, then what is over, the newest first. */
export async function waivers({ tx, actor, input, now }: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const viewer = { me: await accountsOfActor(tx, actor), today: now.slice(0, 10) }
  const all = await readWaivers(tx, sql<boolean>`true`, viewer)
  const words = input.search?.toLowerCase() ?? ''
  return {
    items: all
      .filter(({ state }) => input.state === undefined || state === input.state)
      .filter(({ daysLeft }) => input.within === undefined || (daysLeft !== null && daysLeft <= input.within))
      .filter((waiver) => textOf(waiver).includes(words))
      .toSorted((a, b) => places[a.state] - places[b.state] || byEnd(a, b)),
    counts: {
      waiting: all.filter(({ state }) => state === 'waiting').length,
      granted: all.filter(({ state }) => state === 'granted').length,
      near: all.filter(({ daysLeft }) => daysLeft !== null && daysLeft <= nearDays).length,
    },
  }
}

const nearDays = 30

const places: Readonly<Record<WaiverState, number>> = {
  waiting: 0,
  granted: 1,
  'ran-out': 2,
  withdrawn: 2,
  refused: 2,
}

function byEnd(a: Waiver, b: Waiver): number {
  return a.daysLeft !== null && b.daysLeft !== null ? a.daysLeft - b.daysLeft : b.number - a.number
}

function textOf({ number, project, gate, must, reason, instead }: Waiver): string {
  return [`w-${number}`, project.code ?? '', project.name, gate, must, reason, instead]
    .join(' ')
    .toLowerCase()
}
