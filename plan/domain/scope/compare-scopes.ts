import { asCount, told, type Told } from '@portolan/quantity'
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
    ...told('plan:scope.removed')`${{ id: item.id }} “${{ title: titleOf(item) }}” is no longer on the list.`,
  })
}

function added(item: ScopeItem): ScopeChange {
  const { id, points } = item
  const title = titleOf(item)
  const says =
    points === null
      ? told('plan:scope.added-unestimated')`${{ id }} “${{ title }}” is new, not estimated.`
      : told('plan:scope.added')`${{ id }} “${{ title }}” is new, ${{ points: asPoints(points) }}.`
  return change(item, {
    kind: 'added',
    from: null,
    to: item.status,
    ...says,
  })
}

const becoming = {
  accepted: {
    kind: 'accepted',
    says: (id: string, title: string) => told('plan:scope.accepted')`${{ id }} “${{ title }}” was accepted.`,
  },
  dropped: {
    kind: 'dropped',
    says: (id: string, title: string) => told('plan:scope.dropped')`${{ id }} “${{ title }}” was dropped.`,
  },
  open: {
    kind: 'reopened',
    says: (id: string, title: string) => told('plan:scope.reopened')`${{ id }} “${{ title }}” is open again.`,
  },
} as const

function stateChange(was: ScopeItem, item: ScopeItem): ScopeChange[] {
  if (was.state === item.state) return []
  const { kind, says } = becoming[item.state]
  return [change(item, { kind, from: was.status, to: item.status, ...says(item.id, titleOf(item)) })]
}

function estimateChange(was: ScopeItem, item: ScopeItem): ScopeChange[] {
  if (was.points === item.points) return []
  const from = estimateOf(was.points)
  const to = estimateOf(item.points)
  const says = told(
    'plan:scope.re-estimated',
  )`${{ id: item.id }} “${{ title: titleOf(item) }}” went from ${{ from }} to ${{ to }}.`
  return [change(item, { kind: 're-estimated', from: textOf(was.points), to: textOf(item.points), ...says })]
}

function moveChange(was: ScopeItem, item: ScopeItem): ScopeChange[] {
  const from = was.sprints.at(-1) ?? null
  const to = item.sprints.at(-1) ?? null
  if (sprintKey(from ?? '') === sprintKey(to ?? '')) return []
  return [change(item, { kind: 'moved', from, to, ...moveOf(item, from, to) })]
}

function moveOf(item: ScopeItem, from: string | null, to: string | null): Told {
  const { id } = item
  const title = titleOf(item)
  if (to === null)
    return told(
      'plan:scope.left-sprint',
    )`${{ id }} “${{ title }}” left ${{ from: from ?? '' }} and is in no sprint.`
  if (from === null) return told('plan:scope.into-sprint')`${{ id }} “${{ title }}” was put into ${{ to }}.`
  return told('plan:scope.moved')`${{ id }} “${{ title }}” moved from ${{ from }} to ${{ to }}.`
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
  'sprint-removed': (sprint: string) =>
    told('plan:scope.sprint-removed')`Sprint ${{ sprint }} is no longer on the list.`,
  'sprint-changed': (sprint: string) => told('plan:scope.sprint-changed')`Sprint ${{ sprint }} changed.`,
  'sprint-added': (sprint: string) => told('plan:scope.sprint-added')`Sprint ${{ sprint }} is new.`,
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
    ...sprintWords[kind](name),
  }
}

function sprintText({ start, finish, committed, done }: Sprint): string {
  const days = start === null && finish === null ? [] : [`${start ?? '?'} – ${finish ?? '?'}`]
  const [planned, delivered] = [committed.points ?? committed.items, done.points ?? done.items]
  const sizes = planned === null && delivered === null ? [] : [`${delivered ?? '?'} / ${planned ?? '?'}`]
  return [...days, ...sizes].join(', ')
}

function change(
  { id, title, points }: ScopeItem,
  says: Pick<ScopeChange, 'kind' | 'from' | 'to' | 'sentence' | 'wording'>,
): ScopeChange {
  return { subject: id, title, size: points, ...says }
}

function titleOf({ title }: ScopeItem): string {
  return title.length > 80 ? `${title.slice(0, 79)}…` : title
}

function estimateOf(points: number | null): Told {
  return points === null
    ? told('plan:scope.no-estimate')`no estimate`
    : told('plan:scope.points')`${{ points: asPoints(points) }}`
}

function asPoints(points: number): ReturnType<typeof asCount> {
  return asCount(points, 'point')
}

function textOf(points: number | null): string | null {
  return points === null ? null : String(points)
}
