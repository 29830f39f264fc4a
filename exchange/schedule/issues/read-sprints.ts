import { type Finding, parseDay, told } from '@portolan/quantity'
import { rowFinding } from '../../outcome.ts'
import { readNumber } from '../codec.ts'
import type { FindingList } from '../reading.ts'
import { plainHeader, sprintFigures } from './columns.ts'
import type { IssueLink, Sprint } from './model.ts'
import { orderOfDates, readIssueMoment } from './moments.ts'

type Rows = readonly (readonly string[])[]

const names = {
  id: ['sprintid', 'sprint id', 'id'],
  board: ['boardid', 'board id'],
  name: ['name', 'sprint', 'sprint name', 'iteration'],
  start: ['start', 'start date', 'sprint start'],
  finish: ['end', 'end date', 'finish', 'finish date', 'sprint end'],
  days: ['planday', 'planned days'],
  team: ['no teammember', 'team size', 'team members'],
  difference: ['vel diff', 'points difference'],
} as const

/** Issues name a sprint and have dates too; a list with one of these is of issues, unless it has figures of sprints. */
const ofIssues = ['issue key', 'summary', 'title', 'issue type', 'work item type']

/** Undefined where the header is not that of a list of sprints: a name, and figures or dates of a sprint. */
export function readSprints(
  header: readonly string[],
  rows: Rows,
  findings: FindingList,
): readonly Sprint[] | undefined {
  const plain = header.map(plainHeader)
  const place = (words: readonly string[]): number | undefined => {
    const found = words.map((word) => plain.indexOf(word)).find((index) => index >= 0)
    return found
  }
  const at: Readonly<Record<keyof typeof names, number | undefined>> = {
    id: place(names.id),
    board: place(names.board),
    name: place(names.name),
    start: place(names.start),
    finish: place(names.finish),
    days: place(names.days),
    team: place(names.team),
    difference: place(names.difference),
  }
  const figures = sprintFigures.map(([group, figure, words]) => ({ group, figure, place: place(words) }))
  const known = figures.filter((one) => one.place !== undefined)
  const isList = plain.some((word) => word.startsWith('sprint') || word.startsWith('iteration'))
  const dated =
    at.start !== undefined && at.finish !== undefined && !ofIssues.some((word) => plain.includes(word))
  if (at.name === undefined || !isList || (known.length < 2 && !dated)) return undefined
  const order = orderOfDates(rows.flatMap((row) => [row[at.start ?? -1] ?? '', row[at.finish ?? -1] ?? '']))
  const nameAt = at.name
  return rows.flatMap((given, line) => {
    const row = joined(given, { width: header.length, nameAt })
    if (row !== given) findings.add(tooManyCells(row[nameAt] ?? '', line + 2))
    const cell = (column: number | undefined): string | undefined => {
      const text = column === undefined ? '' : (row[column]?.trim() ?? '')
      return text === '' ? undefined : text
    }
    const name = cell(at.name)
    if (name === undefined) return []
    const day = (index: number | undefined): Sprint['start'] =>
      parseDay(readIssueMoment(cell(index) ?? '', order)?.slice(0, 10) ?? '')
    const count = (index: number | undefined): number | undefined => readNumber(cell(index) ?? '')
    const of = (group: 'points' | 'issues'): Sprint['points'] =>
      Object.fromEntries(
        known.flatMap((one) => {
          const value = one.group === group ? count(one.place) : undefined
          return value === undefined ? [] : [[one.figure, value]]
        }),
      )
    return [
      without({
        id: cell(at.id),
        boardId: cell(at.board),
        name,
        start: day(at.start),
        finish: day(at.finish),
        plannedDays: count(at.days),
        points: of('points'),
        issues: of('issues'),
        teamSize: count(at.team),
        pointsDifference: count(at.difference),
      }),
    ]
  })
}

/** A name with commas that nobody put in quotes: what the row has too much belongs to it. */
function joined(
  row: readonly string[],
  { width, nameAt }: { readonly width: number; readonly nameAt: number },
): readonly string[] {
  const extra = row.length - width
  if (extra <= 0) return row
  const name = row.slice(nameAt, nameAt + extra + 1).join(',')
  return [...row.slice(0, nameAt), name, ...row.slice(nameAt + extra + 1)]
}

function tooManyCells(name: string, row: number): Finding {
  const says = told(
    'exchange:row-too-long',
  )`Row ${{ row: String(row) }} has more cells than the header; the name is read as "${{ name: name.slice(0, 60) }}".`
  return rowFinding('info', 'row-too-long', String(row), says)
}

/** Keys whose value is known. */
function without(sprint: { readonly [K in keyof Sprint]: Sprint[K] | undefined }): Sprint {
  return Object.fromEntries(Object.entries(sprint).filter(([, value]) => value !== undefined)) as Sprint
}

type Meaning = { readonly kind: IssueLink['kind']; readonly turned: boolean }

/** The same words from either end. */
const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [/^(is blocked by|depends on|depends upon|requires)$/, { kind: 'blocks', turned: true }],
  [
    /^(blocks|is depended on by|is depended upon by|is required by|is a prerequisite of)$/,
    { kind: 'blocks', turned: false },
  ],
  [/^(is contained by|is incorporated by|is part of|is child of)$/, { kind: 'contains', turned: true }],
  [/^(contains|incorporates|is parent of)$/, { kind: 'contains', turned: false }],
  [/duplicat/, { kind: 'duplicates', turned: false }],
  [/relate|reference/, { kind: 'relates', turned: false }],
]

/** Undefined where the header is not that of a list of links. */
export function readIssueLinks(header: readonly string[], rows: Rows): readonly IssueLink[] | undefined {
  const plain = header.map(plainHeader)
  const from = plain.indexOf('issuekey')
  const to = plain.indexOf('linkedissuekey')
  const word = plain.findIndex((one) => one === 'name' || one === 'link type')
  if (from < 0 || to < 0 || word < 0) return undefined
  return rows.flatMap((row) => {
    const [first, second, said] = [row[from]?.trim(), row[to]?.trim(), row[word]?.trim().toLowerCase()]
    if (!first || !second || said === undefined) return []
    const meaning = meanings.find(([pattern]) => pattern.test(said))?.[1] ?? { kind: 'other', turned: false }
    const ends = meaning.turned ? { fromId: second, toId: first } : { fromId: first, toId: second }
    return [{ ...ends, kind: meaning.kind, ...(meaning.kind === 'blocks' && { type: 'FS' as const }), said }]
  })
}
