import { writeCsv } from '@portolan/exchange'
import type { Day } from '@portolan/quantity'
import type { DrawnBacklog, DrawnItem, DrawnSprint } from './draw-backlog.ts'

/** The items of a backlog as its tool exports them on a day: what came later is not known yet. */
export function itemList(drawn: DrawnBacklog, on: Day): Uint8Array {
  const known = drawn.items
    .filter(({ created }) => created <= on)
    .map((item) => asOf(item, drawn.sprints, on))
  return writeCsv(drawn.backlog.tool === 'jira' ? jiraRows(drawn, known) : githubRows(known))
}

/** The sprints that began by then, as the team's board lists them. */
export function sprintList({ sprints, backlog }: DrawnBacklog, on: Day): Uint8Array {
  const header = ['Sprint', 'Start date', 'End date', 'Committed points', 'Completed points']
  const rows = sprints
    .filter(({ start }) => start <= on)
    .map(({ start, finish, committed, done, ...sprint }) => [
      nameOf(backlog.key, sprint.number),
      start,
      finish,
      committed,
      finish <= on ? done : null,
    ])
  return writeCsv([header, ...rows])
}

type Known = DrawnItem & { readonly told: readonly number[]; readonly done: boolean; readonly gone: boolean }

function asOf(item: DrawnItem, sprints: readonly DrawnSprint[], on: Day): Known {
  const begun = new Set(sprints.filter(({ start }) => start <= on).map(({ number }) => number))
  const over = item.closed !== null && item.closed <= on
  return {
    ...item,
    told: item.sprints.filter((number) => begun.has(number)),
    done: over && !item.dropped,
    gone: over && item.dropped,
  }
}

function nameOf(key: string, number: number): string {
  return `${key} Sprint ${number}`
}

const jiraHeader = [
  'Summary',
  'Issue key',
  'Issue Type',
  'Status',
  'Status Category',
  'Resolution',
  'Created',
  'Resolved',
  'Custom field (Story Points)',
  'Parent key',
  'Assignee',
]

function jiraRows({ backlog, items }: DrawnBacklog, known: readonly Known[]) {
  const { key } = backlog
  const epics = [...new Set(items.map(({ epic }) => epic))]
  const keyOf = (epic: string): string => `${key}-${epics.indexOf(epic) + 1}`
  const most = Math.max(1, ...known.map(({ told }) => told.length))
  const first = known[0]?.created ?? ''
  const held = epics.filter((name) => known.some(({ epic }) => epic === name))
  return [
    [...jiraHeader, ...Array.from({ length: most }, () => 'Sprint')],
    ...held.map((epic) => [
      epic,
      keyOf(epic),
      'Epic',
      'In Progress',
      'In Progress',
      null,
      known.find((item) => item.epic === epic)?.created ?? first,
    ]),
    ...known.map((item) => [
      item.title,
      `${key}-${item.number}`,
      'Story',
      ...statusOf(item),
      item.created,
      item.done || item.gone ? item.closed : null,
      item.points,
      keyOf(item.epic),
      item.done || item.told.length > 0 ? item.assignee : null,
      ...item.told.map((number) => nameOf(key, number)),
    ]),
  ]
}

function statusOf({ done, gone, told }: Known): readonly [string, string, string | null] {
  if (gone) return ['Closed', 'Done', 'Won’t Do']
  if (done) return ['Done', 'Done', 'Done']
  return told.length > 0 ? ['In Progress', 'In Progress', null] : ['To Do', 'To Do', null]
}

function githubRows(known: readonly Known[]) {
  return [
    ['number', 'title', 'state', 'state_reason', 'labels', 'created_at', 'closed_at'],
    ...known.map(({ number, title, epic, created, closed, done, gone }) => [
      number,
      title,
      done || gone ? 'closed' : 'open',
      gone ? 'not_planned' : done ? 'completed' : null,
      epic,
      `${created}T09:00:00Z`,
      done || gone ? `${closed ?? ''}T15:00:00Z` : null,
    ]),
  ]
}
