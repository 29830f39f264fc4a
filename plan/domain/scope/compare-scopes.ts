import type { ScopeChange, ScopeComparison, ScopeItem, ScopeList, Sprint } from '../../contract/index.ts'
import { scopeChangeKinds } from '../../contract/index.ts'
import { countScope } from './count-scope.ts'
import { sprintKey } from './sprint-rows.ts'

const mostChanges = 1_000

/** What differs between two versions of a scope, joined by the IDs of items and the names of sprints. O(n). */
export function compareScopes(from: ScopeList, to: ScopeList): Omit<ScopeComparison, 'from' | 'to'> {
  const changes = [...itemChanges(from.items, to.items), ...sprintChanges(from.sprints, to.sprints)]
  const ordered = changes.toSorted(
    (a, b) =>
      scopeChangeKinds.indexOf(a.kind) - scopeChangeKinds.indexOf(b.kind) || (b.size ?? 0) - (a.size ?? 0),
  )
  const counts = Object.fromEntries(
    scopeChangeKinds.map((kind) => [kind, changes.filter((one) => one.kind === kind).length]),
  ) as ScopeComparison['counts']
  return {
    before: totalsOf(from),
    after: totalsOf(to),
    counts,
    changes: ordered.slice(0, mostChanges),
  }
}

function totalsOf({ items }: ScopeList): ScopeComparison['before'] {
  const { unit, total, accepted } = countScope(items)
  return { unit, total, accepted }
}

function itemChanges(from: readonly ScopeItem[], to: readonly ScopeItem[]): ScopeChange[] {
  const before = new Map(from.map((item) => [item.id, item]))
  const after = new Set(to.map(({ id }) => id))
  return [
    ...from.filter(({ id }) => !after.has(id)).map(removed),
    ...to.flatMap((item) => {
      const was = before.get(item.id)
      return was === undefined
        ? [added(item)]
        : [...stateChange(was, item), ...estimateChange(was, item), ...moveChange(was, item)]
    }),
  ]
}

function removed(item: ScopeItem): ScopeChange {
  return change(item, {
    kind: 'removed',
    from: item.status,
    to: null,
    sentence: `${named(item)} is no longer on the list.`,
  })
}

function added(item: ScopeItem): ScopeChange {
  const size = item.points === null ? ', not estimated' : `, ${pointsText(item.points)}`
  return change(item, {
    kind: 'added',
    from: null,
    to: item.status,
    sentence: `${named(item)} is new${size}.`,
  })
}

const becoming = {
  accepted: { kind: 'accepted', words: 'was accepted' },
  dropped: { kind: 'dropped', words: 'was dropped' },
  open: { kind: 'reopened', words: 'is open again' },
} as const

function stateChange(was: ScopeItem, item: ScopeItem): ScopeChange[] {
  if (was.state === item.state) return []
  const { kind, words } = becoming[item.state]
  return [change(item, { kind, from: was.status, to: item.status, sentence: `${named(item)} ${words}.` })]
}

function estimateChange(was: ScopeItem, item: ScopeItem): ScopeChange[] {
  if (was.points === item.points) return []
  const [from, to] = [was.points, item.points].map((points) =>
    points === null ? 'no estimate' : pointsText(points),
  )
  const sentence = `${named(item)} went from ${from ?? ''} to ${to ?? ''}.`
  return [change(item, { kind: 're-estimated', from: textOf(was.points), to: textOf(item.points), sentence })]
}

function moveChange(was: ScopeItem, item: ScopeItem): ScopeChange[] {
  const from = was.sprints.at(-1) ?? null
  const to = item.sprints.at(-1) ?? null
  if (sprintKey(from ?? '') === sprintKey(to ?? '')) return []
  const sentence =
    to === null
      ? `${named(item)} left ${from ?? ''} and is in no sprint.`
      : from === null
        ? `${named(item)} was put into ${to}.`
        : `${named(item)} moved from ${from} to ${to}.`
  return [change(item, { kind: 'moved', from, to, sentence })]
}

function sprintChanges(from: readonly Sprint[], to: readonly Sprint[]): ScopeChange[] {
  const before = new Map(from.map((sprint) => [sprintKey(sprint.name), sprint]))
  const after = new Set(to.map(({ name }) => sprintKey(name)))
  return [
    ...from
      .filter(({ name }) => !after.has(sprintKey(name)))
      .map((sprint) => ofSprint('sprint-removed', { was: sprint, is: undefined })),
    ...to.flatMap((sprint) => {
      const was = before.get(sprintKey(sprint.name))
      if (was === undefined) return [ofSprint('sprint-added', { was: undefined, is: sprint })]
      return JSON.stringify(was) === JSON.stringify(sprint)
        ? []
        : [ofSprint('sprint-changed', { was, is: sprint })]
    }),
  ]
}

const sprintWords = {
  'sprint-removed': 'is no longer on the list',
  'sprint-changed': 'changed',
  'sprint-added': 'is new',
} as const

function ofSprint(
  kind: keyof typeof sprintWords,
  { was, is }: { readonly was: Sprint | undefined; readonly is: Sprint | undefined },
): ScopeChange {
  const name = is?.name ?? was?.name ?? ''
  return {
    subject: name,
    title: name,
    kind,
    from: was === undefined ? null : sprintText(was),
    to: is === undefined ? null : sprintText(is),
    size: null,
    sentence: `Sprint ${name} ${sprintWords[kind]}.`,
  }
}

function sprintText({ start, finish, committed, done }: Sprint): string {
  const days = start === null && finish === null ? [] : [`${start ?? '?'} – ${finish ?? '?'}`]
  const [planned, delivered] = [committed.points ?? committed.items, done.points ?? done.items]
  const sizes = planned === null && delivered === null ? [] : [`${delivered ?? '?'} of ${planned ?? '?'}`]
  return [...days, ...sizes].join(', ')
}

function change(
  { id, title, points }: ScopeItem,
  told: Pick<ScopeChange, 'kind' | 'from' | 'to' | 'sentence'>,
): ScopeChange {
  return { subject: id, title, size: points, ...told }
}

function named({ id, title }: ScopeItem): string {
  return `${id} “${title.length > 80 ? `${title.slice(0, 79)}…` : title}”`
}

function pointsText(points: number): string {
  return `${points} ${points === 1 ? 'point' : 'points'}`
}

function textOf(points: number | null): string | null {
  return points === null ? null : String(points)
}
