import {
  classRights,
  common,
  type FieldClass,
  happened,
  type InputOf,
  mayRead,
  refuse,
} from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import { type Call, type UseCase, writes, type Written } from '@portolan/platform/operations'
import type { Finding } from '@portolan/quantity'
import {
  addProject,
  applyPlanEdits,
  endAccepted,
  events,
  type PlanEdit,
  type Project,
  refusals,
} from '../contract/index.ts'
import { actualSpans, applyEdits, emptyPlan, type PlanState } from '../domain/index.ts'
import { codeKey } from './code-key.ts'
import type { PlanParts } from './plan-parts.ts'
import { refuseLate } from './period/period-rows.ts'
import { readPlan } from './read-plan.ts'
import { readProject } from './read-projects.ts'
import {
  insertBaselines,
  insertEditions,
  insertInvestments,
  insertLines,
  insertRatings,
  updateInvestment,
  type Writing,
} from './write-plan.ts'

export function editPlanUseCases(parts: PlanParts): readonly UseCase[] {
  return [
    writes(applyPlanEdits, async (call) => {
      await refuseMovedEnd(call, parts)
      return await editPlan(call)
    }),
    addProjectUseCase,
  ]
}

const addProjectUseCase = writes(addProject, async ({ tx, actor, input, now }) => {
  const writing: Writing = { tx, tenantId: actor.tenantId, now }
  const id = uuidv7(Date.parse(now))
  const portfolio = await tx
    .selectFrom('portfolio')
    .select('id')
    .where('id', '=', input.portfolioId)
    .executeTakeFirst()
  if (portfolio === undefined) throw refuse(common.notFound, { kind: 'portfolio' })
  const { result, findings } = applyEdits(emptyPlan, [{ kind: 'project.set', fields: input.fields }], id)
  refuseErrors(findings)
  await refuseTakenCode(writing, { id, portfolioId: input.portfolioId, state: result })
  await insertInvestments(writing, [{ id, portfolioId: input.portfolioId, state: result }])
  const project = await readProject(tx, id)
  const happening = happened(
    events.projectAdded,
    { subject: { kind: 'project', id }, projectId: id },
    { name: project.name, code: project.code },
  )
  return { output: project, happening }
})

type Editing = Pick<
  Call<InputOf<typeof applyPlanEdits>>,
  'tx' | 'actor' | 'place' | 'input' | 'now' | 'expectedVersion'
>

/**
 * The room of closures closes and opens projects by the same edits; nobody does either by himself. An end that was
 * accepted stands until it is taken back there, whoever would edit.
 */
async function refuseMovedEnd(editing: Editing, { readFact }: PlanParts): Promise<void> {
  const { tx, now, input } = editing
  const { projectId, edits } = input
  const to = edits.findLast(setsState)?.fields.state
  if (to === undefined) return
  const { state: from } = await readProject(tx, projectId)
  if (from === to) return
  if (to === 'closed' && !isTold(editing)) throw refuse(refusals.closedByEdit, {})
  if (from !== 'closed') return
  const accepted = await readFact(endAccepted, { tx, subjectId: projectId, now })
  if (accepted.available) throw refuse(refusals.openedByEdit, { acceptedOn: accepted.value })
}

type SetsProject = Extract<PlanEdit, { readonly kind: 'project.set' }>

function setsState(edit: PlanEdit): edit is SetsProject {
  return edit.kind === 'project.set' && edit.fields.state !== undefined
}

/**
 * A decision that ends a project is carried out for those who decided it. A report that tells the day on which a project
 * ended has told what happened, as a register does.
 */
function isTold({ actor, input: { edits } }: Editing): boolean {
  const ended = edits.some((edit) => edit.kind === 'edition.add' && edit.edition.actualFinish !== null)
  return actor.kind === 'system' || ended
}

/** The one way in which a plan is edited, by its own operation or by another of this room. */
export async function editPlan({
  tx,
  actor,
  place,
  input,
  now,
  expectedVersion,
}: Editing): Promise<Written<Project>> {
  const writing: Writing = { tx, tenantId: actor.tenantId, now }
  refuseUnread(input.edits, (fieldClass) => mayRead(fieldClass, actor.grants, place))
  const plan = await readPlan(tx, input.projectId)
  if (plan.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'project', yours: expectedVersion, current: plan.version })
  const { result, findings } = applyEdits(plan.state, input.edits, input.projectId)
  refuseErrors(findings)
  await refuseLate(tx, actor, actualSpans(input.edits, plan.state))
  await refuseTakenCode(writing, { id: input.projectId, portfolioId: plan.portfolioId, state: result })
  await updateInvestment(writing, input.projectId, result, plan.version)
  await persistEdits(writing, input.projectId, input.edits, { before: plan.state, after: result })
  const project = await readProject(tx, input.projectId)
  const happening = happened(
    events.projectEdited,
    { subject: { kind: 'project', id: project.id }, projectId: project.id },
    {
      name: project.name,
      edits: input.edits.map((edit) => edit.kind),
      version: project.version,
      ...touchedFields(input.edits),
    },
  )
  return { output: project, happening }
}

/** Writes what edits add beside the project's own row. */
async function persistEdits(
  writing: Writing,
  investmentId: string,
  edits: readonly PlanEdit[],
  { before, after }: { before: PlanState; after: PlanState },
): Promise<void> {
  const at = { investmentId, editionId: null }
  const removed = edits.flatMap((edit) => (edit.kind === 'line.remove' ? [edit.lineId] : []))
  if (removed.length > 0)
    await writing.tx
      .deleteFrom('line')
      .where('investment_id', '=', investmentId)
      .where('id', 'in', removed)
      .execute()
  const editions = after.editions.map((edition) => ({ id: uuidv7(Date.parse(writing.now)), edition }))
  for (const { edition } of editions)
    await writing.tx
      .deleteFrom('edition')
      .where('investment_id', '=', investmentId)
      .where('source', '=', edition.source)
      .where('as_of', '=', edition.asOf)
      .execute()
  await insertEditions(
    writing,
    editions.map(({ id, edition }) => ({ id, investmentId, importId: null, edition })),
  )
  // A rating of the day of an edition belongs to it: the history shows them together.
  const editionOf = (asOf: string): string | null =>
    editions.find(({ edition }) => edition.asOf === asOf)?.id ?? null
  await insertRatings(
    writing,
    after.ratings.map((value) => ({ investmentId, editionId: editionOf(value.asOf), value })),
  )
  await insertLines(
    writing,
    edits.flatMap((edit) => (edit.kind === 'line.add' ? [{ ...at, value: edit.line }] : [])),
  )
  await insertBaselines(
    writing,
    after.baselines
      .slice(before.baselines.length)
      .map((baseline) => ({ investmentId, importId: null, baseline })),
  )
}

function touchedFields(edits: readonly PlanEdit[]): {
  fields: string[]
  contractValue?: { amount: number; currency: string } | null | undefined
  embargoNote?: string | null | undefined
} {
  const set = edits.flatMap((edit) => (edit.kind === 'project.set' ? [edit.fields] : []))
  const fields = Object.assign({}, ...set) as (typeof set)[number]
  return {
    fields: Object.keys(fields),
    ...('contractValue' in fields ? { contractValue: fields.contractValue } : {}),
    ...('embargoNote' in fields ? { embargoNote: fields.embargoNote } : {}),
  }
}

/** Nobody writes what he may not read: he would overwrite it unseen. */
function refuseUnread(edits: readonly PlanEdit[], may: (fieldClass: FieldClass) => boolean): void {
  const set = edits.flatMap((edit) => (edit.kind === 'project.set' ? Object.keys(edit.fields) : []))
  for (const [field, fieldClass] of [
    ['contractValue', 'customer'],
    ['embargoNote', 'embargo'],
  ] as const)
    if (set.includes(field) && !may(fieldClass))
      throw refuse(common.notPermitted, { permission: classRights[fieldClass].id })
}

function refuseErrors(findings: readonly Finding[]): void {
  const worst = findings.find((finding) => finding.severity === 'error')
  if (worst === undefined) return
  const { start, finish, currency } = worst.detail ?? {}
  if (worst.code === refusals.finishBeforeStart.code)
    throw refuse(refusals.finishBeforeStart, { start: String(start), finish: String(finish) })
  if (worst.code === refusals.unknownCurrency.code)
    throw refuse(refusals.unknownCurrency, { currency: String(currency) })
  throw refuse(refusals.editRefused, { because: worst.sentence }, worst)
}

async function refuseTakenCode(
  { tx }: Writing,
  { id, portfolioId, state }: { id: string; portfolioId: string; state: PlanState },
): Promise<void> {
  const { code } = state.fields
  if (code == null) return
  const other = await tx
    .selectFrom('investment')
    .select('name')
    .where('portfolio_id', '=', portfolioId)
    .where('code_key', '=', codeKey(code))
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other) throw refuse(refusals.codeTaken, { code, name: other.name })
}
