import { random } from '@portolan/quantity'
import type { LevelActivity, LevelInput, LevelLink, Need } from '../index.ts'

export type MadeUp = {
  readonly activities: number
  readonly limits: number
  readonly people: number
  /** Links of all kinds with lags and leads, dates, frozen work, absences and bookings. */
  readonly odd: boolean
}

/** A problem that is a function of its seed, of two projects. */
export function madeUp(seed: number, size: MadeUp): LevelInput {
  const chance = random(`levelling ${seed}`)
  const limits = Array.from({ length: size.limits }, (_, k) => ({
    id: `R${k}`,
    capacity: chance.whole(2, 4),
    taken: size.odd ? [{ from: chance.whole(0, 5), to: chance.whole(6, 9), amount: 1 }] : [],
  }))
  const people = Array.from({ length: size.people }, (_, k) => ({
    id: `p${k}`,
    abilities: ['a', 'b', 'c']
      .filter((id) => id === 'a' || chance.next() < 0.6)
      .map((id) => ({ id, level: chance.whole(1, 2) })),
    away: size.odd ? [spanFrom(chance.whole(0, 12), chance.whole(1, 3))] : [],
    booked: size.odd
      ? [{ id: `b${k}`, firm: 'hard' as const, ...spanFrom(chance.whole(15, 25), chance.whole(1, 4)) }]
      : [],
  }))
  const activities = Array.from({ length: size.activities }, (_, j): LevelActivity => {
    const needs: Need[] = []
    for (const { id } of limits)
      if (chance.next() < 0.6) needs.push({ kind: 'limit', id, amount: chance.whole(1, 2) })
    if (size.people > 0 && chance.next() < 0.7)
      needs.push({ kind: 'ability', id: chance.pick(['a', 'b', 'c']), level: 1, people: 1 })
    if (size.people > 0 && chance.next() < 0.3) needs.push({ kind: 'ability', id: 'a' })
    const duration = chance.whole(0, 5)
    return {
      id: `j${j}`,
      project: chance.pick(['P', 'Q']),
      duration,
      needs: size.odd && j === 0 ? [] : needs,
      earliest: size.odd && chance.next() < 0.2 ? chance.whole(0, 10) : null,
      frozen: size.odd && j === 0 ? { start: chance.whole(0, 4) } : null,
    }
  })
  const links: LevelLink[] = []
  for (let to = 1; to < size.activities; to++)
    for (let k = chance.whole(0, 2); k > 0; k--) {
      const from = chance.whole(0, to - 1)
      links.push({
        id: `${from}>${to}.${k}`,
        predecessor: `j${from}`,
        successor: `j${to}`,
        kind: size.odd ? chance.pick(['FS', 'SS', 'FF', 'SF']) : 'FS',
        lag: size.odd ? chance.whole(-2, 3) : 0,
      })
    }
  return {
    projects: [{ id: 'P' }, { id: 'Q', priority: 3, start: size.odd ? 2 : 0 }],
    activities,
    links,
    limits,
    people,
  }
}

function spanFrom(from: number, length: number): { readonly from: number; readonly to: number } {
  return { from, to: from + length }
}
