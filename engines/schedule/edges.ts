import { type Finding, told } from '@portolan/quantity'
import { conventionRules } from './conventions.ts'
import { finding } from './finding.ts'
import type { Lag, LinkKind, ScheduleActivity, ScheduleLink } from './input.ts'
import type { Edge, EventName, Node } from './network.ts'
import { axisOfWork, type Built, calendarOf, projectOf } from './nodes.ts'
import { isSpanned } from './outline.ts'
import { roundTheClock, type WorkAxis } from './work-axis.ts'

export const eventsOf: Readonly<Record<LinkKind, { readonly from: EventName; readonly to: EventName }>> = {
  FS: { from: 'finish', to: 'start' },
  SS: { from: 'start', to: 'start' },
  FF: { from: 'finish', to: 'finish' },
  SF: { from: 'start', to: 'finish' },
}

export type NodeIndex = (id: string, role: Node['role']) => number | undefined

/** The links between nodes, and what ties the gates of a summary to its children. */
export function edgesOf(built: Built, nodes: readonly Node[], findings: Finding[]): readonly Edge[] {
  const index = indexOf(nodes)
  const byId = new Map(built.checked.activities.map((activity) => [activity.id, activity]))
  const linked = built.checked.links.flatMap((link) => {
    const predecessor = byId.get(link.predecessor)
    const successor = byId.get(link.successor)
    if (predecessor === undefined || successor === undefined || predecessor.inactive === true) return []
    return linkEdge({ link, predecessor, successor }, { built, index, findings })
  })
  return [...linked, ...gateEdges(nodes, built, index)]
}

function indexOf(nodes: readonly Node[]): NodeIndex {
  const indexes: Record<Node['role'], Map<string, number>> = {
    activity: new Map(),
    open: new Map(),
    first: new Map(),
    last: new Map(),
  }
  nodes.forEach(({ role, id }, i) => indexes[role].set(id, i))
  return (id, role) => indexes[role].get(id)
}

type Ends = {
  readonly link: ScheduleLink
  readonly predecessor: ScheduleActivity
  readonly successor: ScheduleActivity
}
type Place = { readonly built: Built; readonly index: NodeIndex; readonly findings: Finding[] }

function linkEdge(ends: Ends, { built, index, findings }: Place): readonly Edge[] {
  const { link, predecessor, successor } = ends
  const events = eventsOf[link.kind]
  const toSummary = built.outline.isSummary(successor)
  if (toSummary && events.to === 'finish') {
    findings.push(
      finding('warning', 'link-to-finish-of-summary', {
        subject: ['link', link.id],
        ...told(
          'schedule:link-to-finish-of-summary',
        )`Link ${{ link: link.id }} holds the finish of summary ${{ summary: successor.id }}, which comes from its children; it was left out. Tie it to the last child.`,
      }),
    )
    return []
  }
  const from = built.outline.isSummary(predecessor)
    ? index(predecessor.id, events.from === 'finish' ? 'last' : 'first')
    : index(predecessor.id, 'activity')
  const to = index(successor.id, toSummary ? 'open' : 'activity')
  if (isSpanned(predecessor.kind) && isSpanned(successor.kind)) findings.push(betweenSpans(link))
  // An end without a node is a level of effort: it follows its links and drives nothing.
  if (from === undefined || to === undefined) return []
  return [
    {
      link: link.id,
      from,
      to,
      fromEvent: events.from,
      toEvent: events.to,
      ...lagOf(ends, built),
    },
  ]
}

function betweenSpans({ id, predecessor, successor }: ScheduleLink): Finding {
  return finding('warning', 'link-between-levels-of-effort', {
    subject: ['link', id],
    ...told(
      'schedule:link-between-levels-of-effort',
    )`Link ${{ link: id }} ties ${{ predecessor }} and ${{ successor }}, which both only span other activities: neither moves the other, and it was left out. Tie each to the work it accompanies.`,
  })
}

/** The lag in minutes and the clock it runs on. */
export function lagOf(ends: Ends, built: Built): { readonly lag: number; readonly lagAxis: WorkAxis } {
  const { link, predecessor } = ends
  const { lag } = link
  if (lag === undefined) return { lag: 0, lagAxis: roundTheClock }
  if (lag.kind === 'elapsed') return { lag: lag.minutes, lagAxis: roundTheClock }
  if (lag.kind === 'percent') {
    return {
      lag: Math.round((lag.percent / 100) * predecessor.duration),
      lagAxis: axisOfWork(predecessor, built),
    }
  }
  return { lag: lag.minutes, lagAxis: lagAxisOf(lag, ends, built) }
}

function lagAxisOf(lag: Lag & { readonly kind: 'working' }, ends: Ends, built: Built): WorkAxis {
  const { checked } = built
  if (lag.calendar !== undefined) return checked.axisOf(lag.calendar)
  const project = projectOf(ends.successor, built)
  switch (project.options.lagCalendar ?? conventionRules[project.options.convention].lagCalendar) {
    case 'predecessor':
      return calendarOf(ends.predecessor, built)
    case 'successor':
      return calendarOf(ends.successor, built)
    case 'project':
      return checked.axisOf(project.calendar)
    case '24-hour':
      return roundTheClock
  }
}

function gateEdges(nodes: readonly Node[], { outline }: Built, index: NodeIndex): readonly Edge[] {
  return nodes.flatMap((gate, i) => {
    if (gate.role === 'activity') return []
    const opens = gate.role === 'open'
    const event: EventName = gate.role === 'last' ? 'finish' : 'start'
    return outline
      .leavesOf(gate.id)
      .filter((leaf) => opens || leaf.inactive !== true)
      .flatMap((leaf): Edge[] => {
        const node = index(leaf.id, 'activity')
        if (node === undefined) return []
        const plain = { link: '', lag: 0, lagAxis: roundTheClock }
        return opens
          ? [{ ...plain, from: i, to: node, fromEvent: 'start', toEvent: 'start' }]
          : [{ ...plain, from: node, to: i, fromEvent: event, toEvent: 'start' }]
      })
  })
}
