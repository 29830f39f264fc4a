import { type Finding, term, told } from '@portolan/quantity'
import { called, finding } from './finding.ts'
import { pushedTo } from './forward-pass.ts'
import { positionOf } from './lag.ts'
import type { Network, Node } from './network.ts'
import type { Passes } from './passes.ts'
import { wallText } from './wall-clock.ts'

/** Dates that are not met, and constraints that are met against the logic. */
export function missedDates(network: Network, { early, forward, finishes }: Passes): readonly Finding[] {
  const missed = [...network.order]
    .toSorted((a, b) => a - b)
    .flatMap((i) => {
      const node = network.nodes[i]
      if (node === undefined || node.role !== 'activity' || node.pinned !== undefined) return []
      const position = early.position[i] ?? 0
      const pushed = pushedTo(i, { network, dates: early, from: forward }).position
      const late = node.ceilings
        .filter(({ event, at }) => positionOf(node, event, at) < position)
        .map(({ at, limit }) => missedDate(node, at, limit.detail ?? limit.kind))
      return pushed > position ? [brokenLogic(node), ...late] : late
    })
  const overrun = network.projects.flatMap(({ id, mustFinish }, p) => {
    return mustFinish !== undefined && (finishes[p] ?? Number.NaN) > mustFinish
      ? [overrunOf(id, mustFinish)]
      : []
  })
  return [...missed, ...overrun]
}

function brokenLogic({ id, activity }: Node): Finding {
  return finding('warning', 'constraint-breaks-logic', {
    subject: ['activity', id],
    ...told(
      'schedule:constraint-breaks-logic',
    )`The constraint of activity ${{ activity: called(activity) }} puts it before its predecessors allow. Move the constraint, or shorten what comes before.`,
  })
}

function missedDate({ id, activity }: Node, at: number, what: string): Finding {
  const name = term(`schedule:limit.${what}`, what.replaceAll('-', ' '))
  return finding('warning', what === 'deadline' ? 'deadline-missed' : 'constraint-missed', {
    subject: ['activity', id],
    ...told(
      'schedule:date-missed',
    )`Activity ${{ activity: called(activity) }} does not meet its ${{ name }} ${{ at: wallText(at) ?? at }}. Move the date, or shorten what comes before.`,
  })
}

function overrunOf(id: string, at: number): Finding {
  return finding('warning', 'must-finish-missed', {
    subject: ['project', id],
    ...told(
      'schedule:must-finish-missed',
    )`Project ${{ project: id }} does not meet its must finish ${{ at: wallText(at) ?? at }}. Move the date, or shorten its longest path.`,
  })
}
