import type { KernelNetwork } from '../index.ts'

/** The reference: the same passes as one would first write them, over objects that point at each other. */
type Activity = {
  readonly duration: number
  readonly before: Tie[]
  readonly after: Tie[]
  early: number
  late: number
  float: number
}
type Tie = {
  readonly other: Activity
  readonly kind: 'FS' | 'SS' | 'FF' | 'SF'
  readonly lag: number
}

export function objectGraph(network: KernelNetwork): readonly Activity[] {
  const activities = Array.from(network.durations, (duration): Activity => {
    return { duration, before: [], after: [], early: 0, late: 0, float: 0 }
  })
  for (const { from, to, fromFinish, toFinish, lag } of network.links) {
    const predecessor = activities[from] as Activity
    const successor = activities[to] as Activity
    const kind = fromFinish === 1 ? (toFinish === 1 ? 'FF' : 'FS') : toFinish === 1 ? 'SF' : 'SS'
    successor.before.push({ other: predecessor, kind, lag })
    predecessor.after.push({ other: successor, kind, lag })
  }
  return inOrder(activities)
}

/** Forward, backward, float; gives the finish. */
export function objectPass(order: readonly Activity[]): number {
  let finish = 0
  for (const activity of order) {
    activity.early = activity.before.reduce((start, tie) => Math.max(start, boundOf(tie, activity)), 0)
    finish = Math.max(finish, activity.early + activity.duration)
  }
  for (let k = order.length - 1; k >= 0; k--) {
    const activity = order[k] as Activity
    const own = finish - activity.duration
    activity.late = activity.after.reduce((start, tie) => Math.min(start, limitOf(tie, activity)), own)
    activity.float = activity.late - activity.early
  }
  return finish
}

function boundOf({ other, kind, lag }: Tie, { duration }: Activity): number {
  const finish = other.early + other.duration
  switch (kind) {
    case 'FS':
      return finish + lag
    case 'SS':
      return other.early + lag
    case 'FF':
      return finish + lag - duration
    case 'SF':
      return other.early + lag - duration
  }
}

function limitOf({ other, kind, lag }: Tie, { duration }: Activity): number {
  const finish = other.late + other.duration
  switch (kind) {
    case 'FS':
      return other.late - lag - duration
    case 'SS':
      return other.late - lag
    case 'FF':
      return finish - lag - duration
    case 'SF':
      return finish - lag
  }
}

function inOrder(activities: readonly Activity[]): readonly Activity[] {
  const waiting = new Map(activities.map((activity) => [activity, activity.before.length]))
  const order = activities.filter(({ before }) => before.length === 0)
  for (let k = 0; k < order.length; k++) {
    for (const { other } of order[k]?.after ?? []) {
      const left = (waiting.get(other) ?? 0) - 1
      waiting.set(other, left)
      if (left === 0) order.push(other)
    }
  }
  return order
}
