import type { LucideIcon } from 'lucide-react'
import type { PaletteThing } from '../contribution.ts'
import { rank } from './match.ts'

/** A place to go or a thing to do; things of the data come from the searches. */
export type PaletteEntry = {
  readonly id: string
  readonly title: string
  readonly urgent?: string | undefined
  readonly note?: string | undefined
  readonly tail?: string | undefined
  readonly icon?: LucideIcon | undefined
  readonly keys?: string | undefined
  readonly run: () => void
}

export type PaletteGroup = { readonly name: string; readonly entries: readonly PaletteEntry[] }

export type GroupNames = { readonly best: string; readonly do: string; readonly go: string }

export type Offered = {
  readonly things: readonly PaletteThing[]
  readonly actions: readonly PaletteEntry[]
  readonly places: readonly PaletteEntry[]
  readonly open: (thing: PaletteThing) => void
}

const MOST = 6
const MOST_UNASKED = 10

/** The best match, then things by their kind, then what can be done, then where one can go. */
export function groupsOf(typed: string, offered: Offered, names: GroupNames): readonly PaletteGroup[] {
  const { things, open } = offered
  const best = typed.trim() === '' ? undefined : bestOf(things)
  const rest = things.filter((thing) => thing !== best)
  const kinds = [...new Set(rest.map(({ group }) => group))].map((name) => ({
    name,
    entries: rest.filter(({ group }) => group === name).map((thing) => entryOf(thing, open)),
  }))
  const groups = [
    { name: names.best, entries: best === undefined ? [] : [entryOf(best, open)] },
    ...kinds.map(({ name, entries }) => ({ name, entries: entries.slice(0, MOST) })),
    { name: names.do, entries: fitting(offered.actions, typed) },
    { name: names.go, entries: fitting(offered.places, typed) },
  ]
  return groups.filter(({ entries }) => entries.length > 0)
}

/** What asks to be looked at, among the first hit of each kind; where nothing does, nothing is put before the rest. */
function bestOf(things: readonly PaletteThing[]): PaletteThing | undefined {
  const seen = new Set<string>()
  const firsts = things.filter(({ group }) => !seen.has(group) && seen.add(group))
  return firsts.find(({ urgent }) => urgent !== undefined)
}

function entryOf(thing: PaletteThing, open: (thing: PaletteThing) => void): PaletteEntry {
  const { id, title, urgent, note, tail, icon } = thing
  return { id, title, urgent, note, tail, icon, run: () => open(thing) }
}

function fitting(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  if (typed.trim() === '') return entries.slice(0, MOST_UNASKED)
  const ranked = entries.flatMap((entry) => {
    const score = rank(entry.title, typed)
    return score === undefined ? [] : [{ entry, score }]
  })
  return ranked
    .toSorted((a, b) => a.score - b.score)
    .slice(0, MOST)
    .map(({ entry }) => entry)
}
