import type { OutputOf } from '@portolan/contract'
import { facts } from '@portolan/oversight/contract'
import type { FactDefinition } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  ControlOfProject,
  type EffectGroup,
  type EffectGrouping,
  type showGateEffect,
} from '../../contract/index.ts'
import { type Around, effectOf, firstRulings, rankCriteria } from '../../domain/index.ts'
import type { StandardsParts } from '../parts.ts'
import { halfOf, readRulingsSeen, type RulingRead } from './read-rulings-seen.ts'

type Named = readonly [key: string, name: string]

/** By what rulings are gathered. */
export const groupingOf: Readonly<Record<EffectGrouping, (ruling: RulingRead) => Named>> = {
  method: ({ methodId, method, number }) => [`${methodId}.${number}`, `${method} ${number}`],
  unit: ({ unit }) => [unit?.id ?? '', unit?.name ?? ''],
  half: (ruling) => [halfOf(ruling), halfOf(ruling)],
}

export async function show(
  { tx, now }: Call<object>,
  { readFacts }: StandardsParts,
): Promise<OutputOf<typeof showGateEffect>> {
  const rulings = await readRulingsSeen(tx)
  const isFirst = new Set(firstRulings(rulings).map(({ id }) => id))
  const subjectIds = [...new Set(rulings.map(({ projectId }) => projectId))]
  const onTrack = await readFacts(facts.notOffTrack as unknown as FactDefinition, { tx, subjectIds, now })
  const around: Around = {
    offTrack: new Map([...onTrack].map(([id, { value }]) => [id, value !== true])),
    metSince: await readMetSince(tx, subjectIds),
    methods: new Map(rulings.map(({ methodId, method }) => [methodId, method])),
  }
  return {
    whole: effectOf(rulings, isFirst),
    groups: (['method', 'unit', 'half'] as const).flatMap((by) => groupsOf(rulings, by, isFirst)),
    criteria: rankCriteria(rulings, around),
  }
}

function groupsOf(
  rulings: readonly RulingRead[],
  by: EffectGrouping,
  isFirst: ReadonlySet<string>,
): readonly EffectGroup[] {
  const groups = new Map<string, RulingRead[]>()
  const names = new Map<string, string>()
  for (const ruling of rulings) {
    const [key, name] = groupingOf[by](ruling)
    names.set(key, name)
    groups.set(key, [...(groups.get(key) ?? []), ruling])
  }
  return [...groups]
    .map(([key, of]) => ({ by, key, name: names.get(key) ?? key, figures: effectOf(of, isFirst) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

async function readMetSince(tx: Tx, projectIds: readonly string[]): Promise<Around['metSince']> {
  const rows = await tx
    .selectFrom('control_standing')
    .select(['investment_id', 'controls'])
    .where(sql<boolean>`investment_id = any(${[...projectIds]}::uuid[])`)
    .execute()
  const met = new Map(
    rows.flatMap((row) =>
      Since.parse(row.controls)
        .filter(({ state }) => state === 'met')
        .map(
          ({ id, since, asOf }) =>
            [`${row.investment_id} ${id}`, asOf !== null && asOf < since ? asOf : since] as const,
        ),
    ),
  )
  return (projectId, control) => met.get(`${projectId} ${control}`)
}

const Since = ControlOfProject.pick({ id: true, state: true, since: true, asOf: true }).array()
