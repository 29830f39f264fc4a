import type { ScheduleEdit } from '@portolan/plan/contract'
import type { StartLine } from './lay-out-start.ts'

/** Eight hours, as a plan has them that begins by hand. */
const minutesOfDay = 480

/** What is written into an empty plan: the lines, then their links in order. */
export function toPlanEdits(lines: readonly StartLine[]): ScheduleEdit[] {
  const chain = lines.filter(({ kind }) => kind !== 'phase')
  return [
    ...lines.map(({ id, parent, kind, name, days }): ScheduleEdit => ({
      kind: 'activity.add',
      activity: id,
      parent,
      after: null,
      name,
      // A summary takes its length from what it holds.
      duration: kind === 'work' ? days * minutesOfDay : 0,
    })),
    ...chain.slice(1).map(({ id }, at): ScheduleEdit => ({
      kind: 'link.add',
      predecessor: chain[at]?.id ?? '',
      successor: id,
      link: 'FS',
      lag: { kind: 'working', minutes: 0 },
    })),
  ]
}
