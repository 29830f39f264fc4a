import { type InputOf, type OutputOf, readCursor, refuse, writeCursor } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { type Day } from '@portolan/quantity'
import {
  entryKinds,
  entryLetters,
  type EntryRow,
  entrySigns,
  type listRaid,
  refusals,
  type showRiskMatrix,
} from '../../contract/index.ts'
import { type Around, judgeAll, type JudgedEntry, readProjectsOf, showEntries } from './judge-entries.ts'
import { readEntries } from './read-entries.ts'
import { isAskedOf } from './whom-it-asks.ts'

type Op = typeof listRaid
export type RaidFilters = Omit<InputOf<Op>, 'limit' | 'cursor'>
export type RaidReading = Pick<Call<unknown>, 'tx' | 'actor' | 'now'>

export async function list(call: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const { tx, input } = call
  const { found, counts, around } = await findEntries(call, input)
  const after = input.cursor === undefined ? '' : placeIn(input.cursor)
  const rest = found.filter((entry) => orderOf(entry) > after)
  const page = rest.slice(0, input.limit)
  const last = page.at(-1)
  return {
    items: [...(await showEntries(tx, page, around))],
    next: last === undefined || rest.length <= page.length ? null : writeCursor([orderOf(last)]),
    counts,
  }
}

/** All that meets the filters, in the order of the list, for whoever wants it whole. */
export async function listAll(reading: RaidReading, filters: RaidFilters): Promise<readonly EntryRow[]> {
  const { found, around } = await findEntries(reading, filters)
  return await showEntries(reading.tx, found, around)
}

type Found = {
  readonly found: readonly JudgedEntry[]
  readonly counts: OutputOf<Op>['counts']
  readonly around: Around
}

async function findEntries({ tx, actor, now }: RaidReading, filters: RaidFilters): Promise<Found> {
  const stored = await readEntries(tx, filters)
  const around: Around = {
    grants: actor.grants,
    today: now.slice(0, 10) as Day,
    projects: await readProjectsOf(tx, stored),
  }
  const all = judgeAll(stored, around).filter((entry) => isMeant(entry, filters))
  const mine = all.filter(({ stored: { ownerId } }) => ownerId === actor.personId)
  const asked = all.filter((entry) => isAskedOf(entry, actor))
  const chosen = { mine, asked, all }[filters.place]
  return {
    found: chosen.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)),
    counts: { mine: mine.length, asked: asked.length, all: all.length },
    around,
  }
}

function isMeant(
  entry: JudgedEntry,
  { signs, search, probability, impact, side, causeId }: RaidFilters,
): boolean {
  const sign = entry.judgement?.sign
  if (signs !== undefined && signs.length > 0 && (sign === undefined || !signs.includes(sign))) return false
  if (causeId !== undefined && entry.stored.risk?.causeId !== causeId) return false
  if (search && !isNamed(entry, search.toLowerCase())) return false
  if (probability === undefined && impact === undefined) return true
  const place = entry[side]
  return (
    place !== null &&
    (probability === undefined || place.probability === probability) &&
    (impact === undefined || place.impact === impact)
  )
}

function isNamed({ stored: { kind, number, title } }: JudgedEntry, search: string): boolean {
  const code = `${entryLetters[kind]}-${number}`.toLowerCase()
  return title.toLowerCase().includes(search) || code === search || code.replace('-', '') === search
}

const noDay = '9999-12-31'

/** The heaviest sign first, then the day, then the kind; the number makes it one place for each. */
function orderOf({ stored: { kind, number, due }, judgement }: JudgedEntry): string {
  const sign = judgement === null ? 0 : entrySigns.indexOf(judgement.sign)
  const nth = String(number).padStart(10, '0')
  return `${sign}/${due ?? noDay}/${entryKinds.indexOf(kind)}/${nth}`
}

function placeIn(cursor: string): string {
  const [place] = readCursor(cursor) ?? []
  if (typeof place !== 'string') throw refuse(refusals.unreadableCursor, {})
  return place
}

type Matrix = typeof showRiskMatrix

/** How many risks lie in each cell, for what the reader may read of their effects. */
export async function countMatrix({
  tx,
  actor,
  input,
  now,
}: Call<InputOf<Matrix>>): Promise<OutputOf<Matrix>> {
  const stored = await readEntries(tx, { ...input, kinds: ['risk'] })
  const today = now.slice(0, 10) as Day
  const projects = await readProjectsOf(tx, stored)
  const all = judgeAll(stored, { grants: actor.grants, today, projects })
  return {
    inherent: cellsOf(all.map(({ inherent }) => inherent)),
    residual: cellsOf(all.map(({ residual }) => residual)),
    unplaced: all.filter(({ inherent }) => inherent?.impact == null).length,
    risks: all.length,
  }
}

function cellsOf(places: readonly JudgedEntry['inherent'][]): OutputOf<Matrix>['inherent'] {
  const counts = new Map<string, { probability: number; impact: number; count: number }>()
  for (const place of places) {
    if (place === null || place.impact === null) continue
    const { probability, impact } = place
    const key = `${probability}/${impact}`
    const cell = counts.get(key) ?? { probability, impact, count: 0 }
    counts.set(key, { ...cell, count: cell.count + 1 })
  }
  return [...counts.values()]
}
