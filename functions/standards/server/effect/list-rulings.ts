import type { InputOf, OutputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import type { listRulings } from '../../contract/index.ts'
import { controlIdOf, cycleDays, firstRulings } from '../../domain/index.ts'
import { groupingOf } from './gate-effect.ts'
import { readRulingsSeen, type RulingRead } from './read-rulings-seen.ts'

type Op = typeof listRulings

/** The gates behind a figure. */
export async function rulings({ tx, input }: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const all = await readRulingsSeen(tx)
  const isFirst = new Set(firstRulings(all).map(({ id }) => id))
  const { by, key, control } = input
  const found = all
    .filter((ruling) => by === undefined || key === undefined || groupingOf[by](ruling)[0] === key)
    .filter((ruling) => control === undefined || (isFirst.has(ruling.id) && failedAt(ruling, control)))
  return {
    items: found.map((ruling) => ({
      rulingId: ruling.id,
      project: ruling.project,
      gate: ruling.gate,
      outcome: ruling.outcome,
      first: isFirst.has(ruling.id),
      at: ruling.ruledAt,
      by: ruling.by,
      cycleDays: cycleDays(ruling),
      lacking: ruling.criteria.filter(({ state }) => state !== 'met').length,
    })),
  }
}

function failedAt({ criteria, methodId }: RulingRead, control: string): boolean {
  return criteria.some(
    ({ id, check, state }) => state !== 'met' && controlIdOf(check, methodId, id) === control,
  )
}
