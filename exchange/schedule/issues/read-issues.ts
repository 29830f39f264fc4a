import { type Finding, told } from '@portolan/quantity'
import { columnFinding, fileFinding, type Outcome, rowFinding } from '../../outcome.ts'
import type { Caps } from '../../reading/caps.ts'
import { readTable } from '../../reading/read-table.ts'
import { readNumber } from '../codec.ts'
import { findingList, type FindingList } from '../reading.ts'
import { isDone, isDropped, type IssueColumn, type IssueLayout, issueLayout, plainHeader } from './columns.ts'
import type { Issue, IssueFile, IssueLink } from './model.ts'
import { type DateOrder, orderOfDates, readIssueMoment } from './moments.ts'
import { readIssueLinks, readSprints } from './read-sprints.ts'

export type IssueReadOptions = { readonly name: string; readonly caps?: Partial<Caps> }

/**
 * Reads a list of issues of Jira, Azure DevOps or GitHub, a list of their links, or a list of sprints, by the words
 * of its header. Undefined with a finding where it is none of these.
 */
export async function readIssues(
  bytes: Uint8Array,
  options: IssueReadOptions,
): Promise<Outcome<IssueFile | undefined>> {
  const read = await readTable(bytes, { fileName: options.name, ...(options.caps && { caps: options.caps }) })
  const rows = read.result?.sheets[0]?.rows
  if (rows === undefined) return { result: undefined, findings: read.findings }
  const findings = findingList()
  const result = readRows(rows, findings)
  if (result !== undefined) return { result, findings: findings.all() }
  return { result, findings: [fileFinding('error', 'not-an-issue-list', options.name, noHeaderSentence)] }
}

const noHeaderSentence = told(
  'exchange:no-issue-list',
)`No row of the file names an issue key and a title, or a sprint. Export the list from Jira, Azure DevOps or GitHub as CSV with all fields.`

/** Titles may stand above the header. */
const headerWithin = 20

function readRows(rows: readonly (readonly string[])[], findings: FindingList): IssueFile | undefined {
  for (let at = 0; at < Math.min(rows.length, headerWithin); at += 1) {
    const header = rows[at] ?? []
    const below = rows.slice(at + 1)
    const nothing = { tool: toolOf(header), issues: [], sprints: [], links: [] }
    const links = readIssueLinks(header, below)
    if (links !== undefined) return { ...nothing, links }
    const sprints = readSprints(header, below, findings)
    if (sprints !== undefined) return { ...nothing, sprints }
    const layout = issueLayout(header)
    if (layout.has('id') && layout.has('title')) {
      return { ...nothing, ...issuesOf({ header, below, layout, firstRow: at + 2 }, findings) }
    }
  }
  return undefined
}

/** By columns that only one of them writes. */
function toolOf(header: readonly string[]): IssueFile['tool'] {
  const plain = new Set(header.map(plainHeader))
  if (plain.has('issue key') || plain.has('idissuelink') || plain.has('boardid')) return 'jira'
  if (plain.has('work item type') || plain.has('iteration path')) return 'azure-devops'
  if (plain.has('created at') || plain.has('closed at') || plain.has('html url') || plain.has('createdat'))
    return 'github'
  return 'unknown'
}

type IssueTable = {
  readonly header: readonly string[]
  readonly below: readonly (readonly string[])[]
  readonly layout: IssueLayout
  readonly firstRow: number
}

function issuesOf(table: IssueTable, findings: FindingList): Pick<IssueFile, 'issues' | 'links'> {
  const { below, layout } = table
  if (!layout.has('points'))
    findings.add(columnFinding('info', 'no-story-points', 'story points', noPointsSentence))
  const dates = (['created', 'resolved', 'due'] as const).flatMap((column) =>
    below.flatMap((row) => cells(row, layout, column)),
  )
  const order = orderOfDates(dates)
  const issues: Issue[] = []
  const links: IssueLink[] = []
  const seen = new Set<string>()
  below.forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return
    const place = String(table.firstRow + index)
    const issue = issueOf(row, table, { place, order, findings })
    if (issue === undefined) return
    if (seen.has(issue.id)) findings.add(twice(issue))
    seen.add(issue.id)
    issues.push(issue)
    links.push(...linksOf(row, layout, issue.id))
  })
  return { issues, links: unique(links) }
}

const noPointsSentence = told(
  'exchange:no-story-points',
)`No column holds story points or another estimate, so work is counted in issues. Add the column to the export to count points.`

function twice({ id, row }: Issue): Finding {
  return rowFinding(
    'warning',
    'id-twice',
    row,
    told(
      'exchange:issue-twice',
    )`Issue ${{ id }} stands twice in the list; what is in row ${{ row }} is read as well, and an import takes the first.`,
  )
}

function issueOf(
  row: readonly string[],
  { header, layout }: IssueTable,
  {
    place,
    order,
    findings,
  }: { readonly place: string; readonly order: DateOrder; readonly findings: FindingList },
): Issue | undefined {
  const one = (column: IssueColumn): string | undefined => cells(row, layout, column)[0]
  const id = one('id')
  if (id === undefined) {
    findings.add(
      rowFinding(
        'warning',
        'no-id',
        place,
        told('exchange:row-without-issue')`Row ${{ row: place }} names no issue; it is left out.`,
      ),
    )
    return undefined
  }
  const status = one('status')
  const gone = isDropped(status, one('reason'))
  const moment = (
    column: 'created' | 'resolved' | 'due',
  ): Partial<Record<typeof column, Issue['created']>> => {
    const written = one(column)
    const read = written === undefined ? undefined : readIssueMoment(written, order)
    if (written !== undefined && read === undefined) {
      findings.add(
        rowFinding(
          'warning',
          'date-unreadable',
          place,
          told(
            'exchange:issue-date',
          )`"${{ cell: written.slice(0, 40) }}" in row ${{ row: place }} is no date; it is left out.`,
        ),
      )
    }
    return read === undefined ? {} : { [column]: read }
  }
  return {
    id,
    title: one('title') ?? '',
    ...text('type', one('type')),
    ...text('status', status),
    done: !gone && isDone(status, one('category')),
    dropped: gone,
    sprints: cells(row, layout, 'sprint').flatMap(sprintNames),
    ...points(one('points')),
    ...text('assignee', one('assignee')),
    ...text('parentId', one('parent')),
    ...text('epic', one('epic')),
    ...text('priority', one('priority')),
    labels: cells(row, layout, 'labels').flatMap((cell) => list(cell)),
    ...text('url', one('url')),
    ...moment('created'),
    ...moment('resolved'),
    ...moment('due'),
    row: place,
    others: othersOf(row, header, layout),
  }
}

function cells(row: readonly string[], layout: IssueLayout, column: IssueColumn): readonly string[] {
  return (layout.get(column) ?? []).flatMap((place) => {
    const cell = row[place]?.trim() ?? ''
    return cell === '' ? [] : [cell]
  })
}

function text<K extends string>(key: K, value: string | undefined): { readonly [_ in K]?: string } {
  // One key of the type, which a computed name does not keep.
  return value === undefined ? {} : ({ [key]: value } as { readonly [_ in K]?: string })
}

function points(cell: string | undefined): { readonly storyPoints?: number } {
  const value = cell === undefined ? undefined : readNumber(cell)
  return value === undefined || value < 0 ? {} : { storyPoints: value }
}

/** Old versions of Jira write `…Sprint@1a2b[id=7,name=Sprint 3,…]`; Azure DevOps writes a path. */
function sprintNames(cell: string): readonly string[] {
  const names = [...cell.matchAll(/\bname=([^,\]]+)/g)].map((match) => match[1] ?? '')
  if (names.length > 0) return names
  return [cell.split('\\').at(-1)?.trim() ?? cell]
}

function list(cell: string): readonly string[] {
  return cell
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function linksOf(row: readonly string[], layout: IssueLayout, id: string): readonly IssueLink[] {
  const blocks = cells(row, layout, 'blocks').flatMap(list)
  const blockedBy = cells(row, layout, 'blockedBy').flatMap(list)
  return [
    ...blocks.map((toId): IssueLink => ({ fromId: id, toId, kind: 'blocks', type: 'FS', said: 'blocks' })),
    ...blockedBy.map((fromId): IssueLink => ({
      fromId,
      toId: id,
      kind: 'blocks',
      type: 'FS',
      said: 'is blocked by',
    })),
  ]
}

/** Both ends of a link say it. */
function unique(links: readonly IssueLink[]): readonly IssueLink[] {
  const known = new Map<string, IssueLink>()
  for (const link of links) {
    const key = `${link.fromId}\n${link.toId}\n${link.kind}`
    if (!known.has(key)) known.set(key, link)
  }
  return [...known.values()]
}

function othersOf(
  row: readonly string[],
  header: readonly string[],
  layout: IssueLayout,
): Record<string, string> {
  const used = new Set([...layout.values()].flat())
  const others = header.flatMap((name, index): [string, string][] => {
    const cell = row[index]?.trim() ?? ''
    return used.has(index) || cell === '' || name.trim() === '' ? [] : [[name.trim(), cell]]
  })
  return Object.fromEntries(others)
}
