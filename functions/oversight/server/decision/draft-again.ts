import {
  allows,
  common,
  type EventDefinition,
  happened,
  type Happening,
  type InputOf,
  type OutputOf,
  refuse,
} from '@portolan/contract'
import { applyPlanEdits, editSchedule } from '@portolan/plan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { placeOf, readProject } from '@portolan/plan/server'
import { z } from 'zod'
import {
  type askAnew,
  askingRefusals,
  decisionEvents,
  type NewOption,
  OperationCall,
  permissions,
  type takeBackDecision,
} from '../../contract/index.ts'
import { oppositeCalls, renewable } from '../../domain/index.ts'
import { namesOf } from '../body/named.ts'
import { titleOf } from './closed-because.ts'
import { decidableOf, type DecisionParts, projectOf } from './parts.ts'
import { showDecisionTo } from './show-decision.ts'
import { insertDraft, type NewDecision, readDecision, type StoredDecision } from './stored-decision.ts'

type Opposing = typeof takeBackDecision
type Renewing = typeof askAnew

const Called = z.object({
  called: z.array(
    z.object({
      call: OperationCall,
      fields: z.record(z.string(), z.unknown()).nullable(),
      versionAfter: z.number().nullable(),
    }),
  ),
})

/** To undo what was carried out is a question of its own, which carries the opposite calls where there are any. */
export async function takeBack(call: Call<InputOf<Opposing>>): Promise<Written<OutputOf<Opposing>>> {
  const { tx, actor, input } = call
  const decision = await readDecision(tx, input.decisionId)
  const { number } = decision
  if (decision.state !== 'executed') throw refuse(askingRefusals.nothingToTakeBack, { number })
  const { takenBackBy } = await showDecisionTo(call, decision.id)
  if (takenBackBy !== null) throw refuse(askingRefusals.takenBackAlready, { number, by: takenBackBy.number })
  const place = decision.project_id === null ? {} : ((await placeOf(tx, decision.project_id)) ?? {})
  if (!allows(permissions.ask, actor.grants, place))
    throw refuse(common.notPermitted, { permission: permissions.ask.id })
  const called = Called.safeParse(decision.outcome)
  const calls = oppositeCalls(called.success ? called.data.called : [])
  const chosen = titleOf(decision, decision.chosen_option)
  const option: NewOption = {
    title: `Take back: ${chosen}`.slice(0, 200),
    consequences: '',
    calls: [...(calls ?? [])],
  }
  const question = `Take back D-${number}: ${decision.question}`.slice(0, 300)
  const context = `D-${number} was carried out with “${chosen}”.`
  return await draftFrom(call, decision, { question, context, options: [option], takes_back: decision.id })
}

/** The same question on the state of today: each call speaks of the version that stands now. */
export async function renew(
  parts: DecisionParts,
  call: Call<InputOf<Renewing>>,
): Promise<Written<OutputOf<Renewing>>> {
  const { tx, actor, input } = call
  const decision = await readDecision(tx, input.decisionId)
  const { number, asked_by: askedBy } = decision
  if (!renewable.includes(decision.state)) throw refuse(askingRefusals.nothingToRenew, { number })
  if (askedBy !== actor.personId)
    throw refuse(askingRefusals.notYours, { name: (await namesOf(tx, [askedBy])).get(askedBy)?.name ?? '' })
  const options: NewOption[] = []
  for (const { title, consequences, calls } of decision.options)
    options.push({ title, consequences, calls: await onToday(parts, call, calls) })
  const { question, context } = decision
  return await draftFrom(call, decision, { question, context, options, asks_anew: decision.id })
}

/** Of records and schedules of projects the version of today is known; other subjects keep theirs, and asking tells if they moved. */
async function onToday(
  parts: DecisionParts,
  { tx }: Pick<Call<never>, 'tx'>,
  calls: readonly OperationCall[],
): Promise<OperationCall[]> {
  const renewed: OperationCall[] = []
  for (const one of calls) {
    const operation = decidableOf(parts, one.operation)?.operation
    const projectId = operation && projectOf(operation, one.input)
    const standing = projectId === undefined ? undefined : await versionOn(tx, operation?.id, projectId)
    renewed.push({ ...one, subjectVersion: standing ?? one.subjectVersion })
  }
  return renewed
}

async function versionOn(
  tx: Tx,
  operation: string | undefined,
  projectId: string,
): Promise<number | undefined> {
  if (operation === applyPlanEdits.id) return (await readProject(tx, projectId)).version
  if (operation !== editSchedule.id) return undefined
  const { number } = await tx
    .selectFrom('schedule_version')
    .select((fields) => fields.fn.max('number').as('number'))
    .where('investment_id', '=', projectId)
    .executeTakeFirstOrThrow()
  return number ?? undefined
}

type Drafted = Pick<NewDecision, 'question' | 'context' | 'takes_back' | 'asks_anew'> & {
  readonly options: readonly NewOption[]
}

async function draftFrom(
  call: Call<{ decisionId: string }>,
  decision: StoredDecision,
  { options, ...drafted }: Drafted,
): Promise<Written<OutputOf<Renewing>>> {
  const { tx, actor, now } = call
  const id = uuidv7(Date.parse(now))
  const author = { tenantId: actor.tenantId, personId: actor.personId ?? '', now }
  const { project_id, decider_person_id, decider_body_id } = decision
  const number = await insertDraft(tx, author, {
    decision: { id, project_id, decider_person_id, decider_body_id, ...drafted },
    options,
  })
  const about = {
    subject: { kind: 'decision', id },
    projectId: project_id ?? undefined,
    restricted: true,
  }
  const event = decisionEvents.decisionDrafted as unknown as EventDefinition
  return {
    output: await showDecisionTo(call, id),
    happening: happened(event, about, { number }) as Happening,
  }
}
