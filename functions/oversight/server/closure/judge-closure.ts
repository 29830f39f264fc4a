import { happened, type InputOf, refuse } from '@portolan/contract'
import { moveProject, readProject } from '@portolan/plan/server'
import { canonical, sha256 } from '@portolan/platform/events'
import type { FactsReader } from '@portolan/platform/facts'
import { askedItThemselves, type Call, type Written } from '@portolan/platform/operations'
import {
  closureEvents,
  closureRefusals,
  type ClosureView,
  type judgeClosure,
  type reopenProject,
} from '../../contract/index.ts'
import { insertCards } from '../success/card-rows.ts'
import { readWays } from '../success/read-ways.ts'
import { stateOf, type StoredClosure, takeClosure, updateClosure } from './closure-rows.ts'
import { writeReport } from './end-report.ts'
import { endRoles, isOneOf, readEnding } from './project-people.ts'
import { readCardRecord } from './read-account.ts'
import { show } from './show-closure.ts'
import { aboutProject, idsOf, refuseMissing } from './write-closure.ts'

type Judging = Call<InputOf<typeof judgeClosure>>
type Outcome = Promise<Written<ClosureView>>

export async function judge(call: Judging, readFacts: FactsReader): Outcome {
  const { tx, actor, input } = call
  const row = await takeClosure(call)
  const state = stateOf(row)
  if (state === 'accepted') throw refuse(closureRefusals.closureOver, {})
  if (state !== 'asked' || row.asked_by === null) throw refuse(closureRefusals.notAsked, {})
  if (await askedItThemselves(tx, actor, row.asked_by)) throw refuse(closureRefusals.ownClosure, {})
  await refuseManager(call)
  return input.accepted ? await accept(call, row, readFacts) : await sendBack(call, row)
}

async function refuseManager(
  call: Pick<Judging, 'tx' | 'actor'> & { input: { projectId: string } },
): Promise<void> {
  const { manager } = await readProject(call.tx, call.input.projectId)
  if (await isOneOf(call.tx, call.actor, [manager?.id ?? null]))
    throw refuse(closureRefusals.managersClosure, {})
}

async function sendBack(call: Judging, row: StoredClosure): Outcome {
  const { tx, actor, input, now } = call
  if (input.words === '') throw refuse(closureRefusals.wordsNeeded, {})
  const by = { judged_by: actor.personId ?? '', judged_at: now }
  await updateClosure(tx, row, { ...by, judged_words: input.words, accepted: false })
  return {
    output: await show(call),
    happening: happened(closureEvents.closureSentBack, aboutProject(input.projectId), {
      tell: idsOf([row.asked_by, row.started_by], actor.personId),
    }),
  }
}

/** The project is closed on its last day, its access ends, its report is frozen, and its success is asked for from now on. */
async function accept(call: Judging, row: StoredClosure, readFacts: FactsReader): Outcome {
  const { tx, actor, input, now } = call
  const { projectId } = input
  await refuseMissing(tx, row)
  const record = await readCardRecord(tx, { projectId, asOf: now.slice(0, 10) }, row.last_day)
  const ended = await readEnding(tx, projectId)
  const report = await writeReport(call, row, { record, ended })
  const ways = await readWays(tx, { projectId, now, lessons: report.lessons.length }, readFacts)
  await endRoles(tx, ended, { now, personId: actor.personId ?? '' })
  await moveProject(call, { state: 'closed', finish: row.last_day })
  await updateClosure(tx, row, {
    judged_by: actor.personId ?? '',
    judged_at: now,
    judged_words: input.words,
    accepted: true,
    report: JSON.stringify(report),
    hash: sha256(canonical(report)),
    ways: JSON.stringify(ways),
  })
  await insertCards(tx, row, { record, today: now.slice(0, 10) })
  const { manager } = await readProject(tx, projectId)
  return {
    output: await show(call),
    happening: happened(closureEvents.closureAccepted, aboutProject(projectId), {
      ended: ended.length,
      tell: idsOf([row.asked_by, row.started_by, manager?.id ?? null, row.sponsor_id], actor.personId),
    }),
  }
}

/** The report of before stays; roles that ended are granted anew by whoever grants roles. */
export async function reopen(call: Call<InputOf<typeof reopenProject>>): Outcome {
  const { tx, actor, input, now } = call
  const row = await takeClosure(call)
  if (stateOf(row) !== 'accepted') throw refuse(closureRefusals.notClosed, {})
  await refuseManager(call)
  const by = { reopened_by: actor.personId ?? '', reopened_at: now }
  await updateClosure(tx, row, { ...by, ended_words: input.words })
  await moveProject(call, { state: 'active' })
  const { manager } = await readProject(tx, input.projectId)
  return {
    output: await show(call),
    happening: happened(closureEvents.closureReopened, aboutProject(input.projectId), {
      tell: idsOf([manager?.id ?? null, row.asked_by, row.judged_by, row.sponsor_id], actor.personId),
    }),
  }
}
