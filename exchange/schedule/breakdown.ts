import type { Activity } from './activity.ts'
import { push } from './group.ts'
import { nothingKept } from './kept.ts'

/** Rows of all projects of a file; each stands with the id of its own. */
export type OfProject<T> = { readonly projectId: string; readonly item: T }

/** A part of the breakdown of Primavera, as a summary. */
export type Branch = OfProject<Activity> & { readonly order: number; readonly root: boolean }

/** What an activity of Primavera is where the file says nothing. */
export const usualActivity = {
  name: '',
  outlineLevel: 0,
  manual: false,
  byHand: {},
  active: true,
  estimated: false,
  external: false,
  ignoresResourceCalendars: false,
  durationKind: 'fixed-duration-and-units',
  effortDriven: false,
  durationMinutes: 0,
  durationElapsed: false,
  parts: [],
  baselines: [],
  work: {},
  said: {},
} as const

export const usualBranch = {
  ...usualActivity,
  kind: 'summary',
  milestone: false,
  resourceDependent: false,
  constraint: { type: 'as-soon-as-possible' },
  percent: { counts: 'duration' },
  cost: {},
  kept: nothingKept,
} as const

export function withTotal<W extends Activity['work']>(work: W): W {
  const { actualMinutes, remainingMinutes } = work
  if (actualMinutes === undefined && remainingMinutes === undefined) return work
  return { ...work, totalMinutes: (actualMinutes ?? 0) + (remainingMinutes ?? 0) }
}

export function grouped<T extends OfProject<unknown>>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) push(groups, one.projectId, one)
  return groups
}

/**
 * Branches and activities of one project in the order of the outline: a branch, its activities as the file has
 * them, its branches by their number. What hangs nowhere, or in a circle, comes last.
 */
export function inOutline(branches: readonly Branch[], activities: readonly Activity[]): readonly Activity[] {
  const below = new Map<string, (Branch | { readonly item: Activity })[]>()
  const known = new Set(branches.map(({ item }) => item.id))
  const top: (Branch | { readonly item: Activity })[] = []
  const hang = (one: Branch | { readonly item: Activity }): void => {
    const parent = one.item.parentId
    if (parent === undefined || !known.has(parent)) top.push(one)
    else push(below, parent, one)
  }
  activities.forEach((item) => hang({ item }))
  branches.toSorted((a, b) => Number(b.root) - Number(a.root) || a.order - b.order).forEach(hang)
  const placed = new Set<string>()
  const outline: Activity[] = []
  const place = (list: readonly { readonly item: Activity }[], level: number, path: string): void => {
    // One stack entry for each level; a breakdown deeper than this is a circle or an attack.
    if (level > deepest) return
    for (const { item } of list) {
      if (placed.has(item.id)) continue
      placed.add(item.id)
      const wbs = [path, item.kind === 'summary' ? item.code : undefined].filter((part) => part).join('.')
      outline.push({ ...item, outlineLevel: level, ...(wbs !== '' && { wbs }) })
      place(below.get(item.id) ?? [], level + 1, wbs)
    }
  }
  const roots = branches.some(({ root }) => root) ? 0 : 1
  place(top, roots, '')
  const others = [...branches.map(({ item }) => item), ...activities].filter(({ id }) => !placed.has(id))
  return [...outline, ...others.map((item) => ({ ...item, outlineLevel: 1 }))]
}

const deepest = 200
