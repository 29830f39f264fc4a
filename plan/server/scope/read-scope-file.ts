import { type IssueFile, readIssues } from '@portolan/exchange'
import { type Day, type Finding, told, type Told } from '@portolan/quantity'
import type { ScopeImport, ScopeList } from '../../contract/index.ts'
import { compareScopes, scopeCounts, togetherTold } from '../../domain/index.ts'
import { readScopeDocument, writeDocument } from '../schedule/document.ts'
import { fewest } from '../schedule/read-schedule-file.ts'
import { scopeFindings } from './scope-findings.ts'
import { toItems, toSprints } from './to-scope.ts'

/** What is shown of a dropped list and kept with it. */
export type ScopeReport = Pick<ScopeImport, 'counts' | 'comparison' | 'findings'>

export type ScopeTask = {
  readonly kind: 'scope'
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly asOf: Day
  /** The version that stands: what it holds of the other kind stays, and it is compared with. */
  readonly standing: { readonly number: number; readonly document: Uint8Array } | undefined
}

export type ScopePreviewed =
  | { readonly failure: Told }
  | (Pick<ScopeImport, 'kind' | 'tool'> & { readonly report: ScopeReport; readonly document: Uint8Array })

/** More would be the backlog of a whole company. */
const mostItems = 50_000
const mostSprints = 2_000

/** From the bytes of a file to a document and a report. A function of its task alone; it never throws on data. */
export async function readScopeFile(task: ScopeTask): Promise<ScopePreviewed> {
  const { result, findings } = await readIssues(task.bytes, { name: task.fileName })
  if (result === undefined) return { failure: togetherTold(findings) }
  const unfit = whyUnfit(result)
  if (unfit !== undefined) return { failure: unfit }
  const kind = result.issues.length > 0 ? 'items' : 'sprints'
  const before = task.standing === undefined ? undefined : await readScopeDocument(task.standing.document)
  const list: ScopeList =
    kind === 'items'
      ? { items: toItems(result), sprints: before?.sprints ?? [] }
      : { items: before?.items ?? [], sprints: toSprints(result) }
  return {
    kind,
    tool: result.tool,
    document: writeDocument(list),
    report: reportOf(task, { list, before, kind }, findings),
  }
}

function whyUnfit({ issues, sprints, links }: IssueFile): Told | undefined {
  if (issues.length > mostItems)
    return told(
      'plan:scope.too-many-items',
    )`The list holds ${{ items: issues.length }} items; a project takes ${{ most: mostItems }}. Export the items of this project only.`
  if (sprints.length > mostSprints)
    return told(
      'plan:scope.too-many-sprints',
    )`The list holds ${{ sprints: sprints.length }} sprints; a project takes ${{ most: mostSprints }}. Export the sprints of its own board only.`
  if (issues.length + sprints.length > 0) return undefined
  return links.length > 0
    ? told(
        'plan:scope.only-links',
      )`This is a list of links between items. Drop the list of the items themselves, or of the sprints.`
    : told('plan:scope.no-rows')`The list has a header and no row below it. Export it again with its items.`
}

type Read = {
  readonly list: ScopeList
  readonly before: ScopeList | undefined
  readonly kind: ScopeImport['kind']
}

function reportOf(task: ScopeTask, read: Read, findings: readonly Finding[]): ScopeReport {
  const comparison =
    read.before === undefined || task.standing === undefined
      ? null
      : { from: task.standing.number, to: null, ...compareScopes(read.before, read.list) }
  return {
    counts: scopeCounts(read.list),
    comparison,
    findings: fewest([...findings, ...scopeFindings({ ...read, comparison, asOf: task.asOf })]),
  }
}
