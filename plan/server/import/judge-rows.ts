import { type Join, type MatchBy, matchEditions, nameKey } from '@portolan/exchange'
import { type Finding, term, told, type Told, type Wording } from '@portolan/quantity'
import type { NewEdition, PlanEdit, ProjectFields, Verdict } from '../../contract/index.ts'
import { applyEdits, emptyPlan, entryToEdits, type Origin, type PlanState } from '../../domain/index.ts'
import { codeKey } from '../code-key.ts'
import type { Directory, KnownProject } from './known-projects.ts'
import type { ParsedRow } from './parse-register.ts'

export type Answers = {
  readonly match: MatchBy
  readonly leaveOut: readonly number[]
  /** Doubtful rows that a person has decided: the project it is, or null for a new one. */
  readonly joins: readonly { readonly rowNumber: number; readonly projectId: string | null }[]
}

export type JudgedRow = {
  readonly row: ParsedRow
  readonly verdict: Verdict
  readonly projectId: string | null
  readonly joinedBy: Pick<Join, 'reason' | 'how'> | null
  readonly changes: readonly {
    readonly field: string
    readonly wording: Wording
    readonly from: string | null
    readonly to: string | null
  }[]
  readonly findings: readonly Finding[]
  readonly edits: readonly PlanEdit[]
}

export type Judgement = { readonly rows: readonly JudgedRow[]; readonly missing: readonly string[] }

export type Surroundings = {
  readonly known: ReadonlyMap<string, KnownProject>
  readonly directory: Directory
  /** Editions that stand already for the same day and source, by project. */
  readonly standing: ReadonlyMap<string, NewEdition>
  readonly asOf: string | null
  readonly source: string
  readonly byWhom: string
}

/** Tells for every row what an import would do with it, and why. It writes nothing. */
export function judgeRows(rows: readonly ParsedRow[], answers: Answers, around: Surroundings): Judgement {
  const decisions = new Map(answers.joins.map((join) => [join.rowNumber, join.projectId]))
  const left = new Set(answers.leaveOut)
  const again = joinAgain(rows, around.standing)
  const open = rows.filter(
    (row) => !decisions.has(row.rowNumber) && !again.has(row.rowNumber) && !left.has(row.rowNumber),
  )
  const taken = new Set([...decisions.values(), ...again.values()])
  const matching = matchEditions(
    [...around.known.values()].filter((project) => !taken.has(project.id)).map(asKnown),
    open.map((row) => ({
      key: String(row.rowNumber),
      name: row.entry.name,
      ...(row.matchId === null ? {} : { id: row.matchId }),
    })),
    { by: answers.match },
  )
  const joins = new Map(matching.result.joins.map((join) => [join.next, join]))
  const doubts = new Map(matching.findings.map((finding) => [finding.subject.id, finding]))
  return {
    missing: matching.result.missing,
    rows: rows.map((row) => {
      if (left.has(row.rowNumber)) return leftOut(row)
      const decided = decisions.get(row.rowNumber)
      const before = again.get(row.rowNumber)
      const found =
        before === undefined
          ? joins.get(String(row.rowNumber))
          : joined(before, row, told('plan:join.imported-before')`imported before`)
      const join =
        decided === undefined
          ? found
          : decided === null
            ? undefined
            : joined(decided, row, told('plan:join.by-hand')`you joined them`)
      const doubt = doubts.get(String(row.rowNumber))
      return judgeRow(row, { join, doubt, ask: answers.match === 'ask' }, around)
    }),
  }
}

function asKnown(project: KnownProject): { key: string; id?: string; names: readonly string[] } {
  const { names } = project
  const { code } = project.state.fields
  // The ID as it was written, so that a change of letter case is told; more than the ID where that was not enough.
  const id = codeKey(code ?? null) === project.codeKey ? code : project.codeKey
  return id == null ? { key: project.id, names } : { key: project.id, id, names }
}

/** A file dropped again meets the very editions it made: by the ID and name that each had in it. */
function joinAgain(
  rows: readonly ParsedRow[],
  standing: Surroundings['standing'],
): ReadonlyMap<number, string> {
  const made = new Map<string, string | undefined>()
  for (const [projectId, edition] of standing) {
    const key = JSON.stringify([edition.code, edition.name])
    made.set(key, made.has(key) ? undefined : projectId)
  }
  const keyOf = ({ entry }: ParsedRow): string => JSON.stringify([entry.code, entry.name])
  const times = new Map<string, number>()
  for (const row of rows) times.set(keyOf(row), (times.get(keyOf(row)) ?? 0) + 1)
  return new Map(
    rows.flatMap((row) => {
      const projectId = times.get(keyOf(row)) === 1 ? made.get(keyOf(row)) : undefined
      return projectId === undefined ? [] : [[row.rowNumber, projectId] as const]
    }),
  )
}

function joined(projectId: string, row: ParsedRow, reason: Told): Join {
  return { previous: projectId, next: String(row.rowNumber), kind: 'same-name', reason, how: reason }
}

function leftOut(row: ParsedRow): JudgedRow {
  return {
    row,
    verdict: 'skip',
    projectId: null,
    joinedBy: null,
    changes: [],
    findings: row.findings,
    edits: [],
  }
}

type Joined = { readonly join: Join | undefined; readonly doubt: Finding | undefined; readonly ask: boolean }

function judgeRow(row: ParsedRow, { join, doubt, ask }: Joined, around: Surroundings): JudgedRow {
  const project = join === undefined ? undefined : around.known.get(join.previous)
  const state = project?.state ?? emptyPlan
  const origin = originOf(row, around)
  const named = {
    organisationId: idFor(around.directory.organisations, row.entry.organisation),
    programmeId: idFor(around.directory.programmes, row.entry.programme),
  }
  const edits = entryToEdits(row.entry, state, named, origin)
  const applied = applyEdits(withoutDays(state), softened(edits), project?.id ?? row.label)
  const doubtful =
    doubt === undefined
      ? []
      : [
          {
            ...doubt,
            severity: ask ? ('error' as const) : ('warning' as const),
            subject: { kind: 'row', id: row.label },
          },
        ]
  const findings = [...row.findings, ...applied.findings, ...doubtful]
  const changes = project === undefined ? [] : changesOf(edits, project)
  return {
    row,
    verdict: verdictOf(findings, project, { row, edits, around }),
    projectId: project?.id ?? null,
    joinedBy: join ?? null,
    changes,
    findings,
    edits,
  }
}

export function originOf(row: ParsedRow, around: Pick<Surroundings, 'asOf' | 'source' | 'byWhom'>): Origin {
  return { source: around.source, asOf: around.asOf ?? '', rowNumber: row.rowNumber, byWhom: around.byWhom }
}

/** Days that contradict each other are said by the reader, in its own words and by cell. */
function softened(edits: readonly PlanEdit[]): PlanEdit[] {
  return edits.map((edit) =>
    edit.kind === 'project.set' ? { ...edit, fields: { ...edit.fields, start: null, finish: null } } : edit,
  )
}

function withoutDays(state: PlanState): PlanState {
  return { ...state, fields: { ...state.fields, start: null, finish: null } }
}

function idFor(known: ReadonlyMap<string, string>, name: string | null): string | null {
  return name === null ? null : (known.get(nameKey(name)) ?? `new:${nameKey(name)}`)
}

function verdictOf(
  findings: readonly Finding[],
  project: KnownProject | undefined,
  { row, edits, around }: { row: ParsedRow; edits: readonly PlanEdit[]; around: Surroundings },
): Verdict {
  if (findings.some((finding) => finding.severity === 'error')) return 'stop'
  const before = project && around.standing.get(project.id)
  const sets = edits.some((edit) => edit.kind === 'project.set')
  if (before && !sets && sameEdition(before, edits)) return 'same'
  if (findings.some((finding) => finding.severity === 'warning')) return 'check'
  return project === undefined || row.entry.name === '' ? 'new' : 'update'
}

function sameEdition(before: NewEdition, edits: readonly PlanEdit[]): boolean {
  const added = edits.find((edit) => edit.kind === 'edition.add')
  return added?.kind === 'edition.add' && comparable(added.edition) === comparable(before)
}

/** The row's place in the file is no part of what it says. */
function comparable({ rowNumber: _, ...edition }: NewEdition): string {
  return JSON.stringify(sorted(edition))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, sorted(one)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

const shown: Partial<Record<keyof ProjectFields, string>> = {
  code: 'ID',
  name: 'Name',
  description: 'Description',
  category: 'Category',
  phase: 'Phase',
  state: 'State',
  start: 'Start',
  finish: 'Finish',
  cost: 'Cost',
  organisationId: 'Organisation',
  programmeId: 'Programme',
}

function changesOf(edits: readonly PlanEdit[], project: KnownProject): JudgedRow['changes'] {
  const fields = edits.flatMap((edit) => (edit.kind === 'project.set' ? Object.entries(edit.fields) : []))
  return fields.flatMap(([name, to]) => {
    const title = shown[name as keyof ProjectFields]
    const from = project.state.fields[name as keyof ProjectFields]
    if (title === undefined || from == null) return []
    const { sentence: field, wording } = term(`plan:changed-field.${name}`, title)
    return [{ field, wording, from: textOf(from), to: textOf(to) }]
  })
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'object' && 'amount' in value && 'currency' in value)
    return `${String(value.amount)} ${String(value.currency)}`
  return String(value).slice(0, 300)
}
