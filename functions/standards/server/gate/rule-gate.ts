import { happened, type InputOf, refuse } from '@portolan/contract'
import { draftDecision, startClosure } from '@portolan/oversight/contract'
import { readProject } from '@portolan/plan/server'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type FollowedPhase,
  gateEvents,
  gateRefusals,
  type ProjectMethod,
  projectMethodRefusals,
  type ruleGate,
} from '../../contract/index.ts'
import type { StandardsParts } from '../parts.ts'
import { readFollowed, type Stored } from '../project-method/followed-method.ts'
import { aboutProject } from '../project-method/give-method.ts'
import { doWithin } from './do-within.ts'
import { allAfter, keepRuling } from './keep-ruling.ts'
import { takeGate } from './take-gate.ts'

type Ruling = Call<InputOf<typeof ruleGate>>

/** The gate stays closed, and what becomes of the project is said: with a reason, by a name. */
export async function rule(call: Ruling, parts: StandardsParts): Promise<Written<ProjectMethod>> {
  const { tx, input } = call
  const { projectId, outcome } = input
  const { stored, phase } = await takeGate(call, parts)
  const until = outcome === 'hold' ? requireUntil(call) : undefined
  const backTo = outcome === 'recycle' ? wayBack(call, stored, phase) : undefined
  const asked = outcome === 'kill' ? await askForTheEnd(call, parts, phase) : undefined
  const decided = {
    outcome,
    phase,
    phaseId: backTo ?? phase.id,
    until,
    backTo,
    decisionId: asked?.output.id,
  }
  // Only what goes back to work has something to be done.
  const conditions = outcome === 'recycle' ? input.conditions : []
  const after = await keepRuling({ ...call, input: { ...input, conditions } }, parts, { stored, decided })
  const { manager } = await readProject(tx, projectId)
  return {
    output: await readFollowed({ ...call, ...parts }, projectId),
    happening: happened(gateEvents.gateRuled, aboutProject(projectId), {
      gate: phase.gate.name,
      outcome,
      tell: manager === null ? [] : [manager.id],
    }),
    after: allAfter([...(asked?.after ? [asked.after] : []), ...after]),
  }
}

function requireUntil({ input, now }: Ruling): string {
  const { until } = input
  if (until === undefined || until <= now.slice(0, 10)) throw refuse(gateRefusals.heldUntil, {})
  return until
}

function wayBack({ input }: Ruling, { content }: Stored, phase: FollowedPhase): string | undefined {
  const { backTo } = input
  if (backTo === undefined) return undefined
  const order = content.phases.map(({ id }) => id)
  if (!order.includes(backTo)) throw refuse(projectMethodRefusals.noPart, { kind: 'phase' })
  if (order.indexOf(backTo) <= order.indexOf(phase.id)) return backTo
  const ahead = content.phases.find(({ id }) => id === backTo)
  throw refuse(gateRefusals.backAhead, { phase: ahead?.name ?? backTo })
}

/** A gate ends no project by itself: the question is drafted with what begins its closure, and its author asks it. */
async function askForTheEnd(call: Ruling, parts: StandardsParts, { gate }: FollowedPhase) {
  const { projectId, decider, words } = call.input
  if (decider === undefined) throw refuse(gateRefusals.nobodyEnds, {})
  const { name } = await readProject(call.tx, projectId)
  const end = { projectId, why: 'terminated', words }
  return await doWithin(call, parts, [
    draftDecision,
    {
      question: `Is “${name}” ended at “${gate.name}”?`.slice(0, 300),
      context: words,
      projectId,
      decider,
      options: [
        {
          title: 'End the project',
          consequences: words,
          calls: [{ operation: startClosure.id, input: end, subjectVersion: null }],
        },
      ],
    },
  ])
}
