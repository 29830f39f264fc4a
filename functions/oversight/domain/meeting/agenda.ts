import type { PointKind } from '../../contract/index.ts'

export type Waiting = {
  readonly kind: Exclude<PointKind, 'topic'>
  readonly id: string
  readonly number: number
  readonly title: string
  readonly due: string | null
  readonly projectId: string | null
}

export type NewPoint = Omit<Waiting, 'number' | 'due'> & { readonly minutes: number }

/** Minutes that a point is given at first. */
const budget = { decision: 15, action: 5 } as const

/** What waits and is not on the agenda yet: decisions first, by their due days, then what was promised last time. */
export function newPoints(waiting: readonly Waiting[], there: readonly string[]): readonly NewPoint[] {
  const order = (one: Waiting): string =>
    `${one.kind === 'decision' ? 0 : 1} ${one.due ?? '9999'} ${String(one.number).padStart(9, '0')}`
  return waiting
    .filter(({ id }) => !there.includes(id))
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(({ kind, id, number, title, projectId }) => {
      const code = `${kind === 'decision' ? 'D' : 'A'}-${number}`
      return { kind, id, projectId, title: `${code} ${title}`.slice(0, 300), minutes: budget[kind] }
    })
}
