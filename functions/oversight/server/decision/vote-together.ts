import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import { decisionEvents, type voteTogether, votingRefusals } from '../../contract/index.ts'
import { titleOf } from './closed-because.ts'
import { executeDecision } from './execute-decision.ts'
import type { DecisionParts } from './parts.ts'
import { showRows } from './select-decisions.ts'
import { readDecision, type StoredDecision, toColumns } from './stored-decision.ts'
import { castVote } from './vote.ts'

type Op = typeof voteTogether

/**
 * The same vote on several questions, all or none. Only questions of one kind, with the same options, none of which
 * lets cost grow or a finish move: what costs something is looked at by itself.
 */
export async function voteOnSeveral(
  parts: DecisionParts,
  call: Call<InputOf<Op>>,
): Promise<Written<OutputOf<Op>>> {
  const { tx, actor, input, now } = call
  const decisions = await readAll(call)
  refuseUnlike(decisions)
  const execute: string[] = []
  const { option, reason } = input
  for (const decision of decisions) {
    const voted = await castVote(parts, { tx, actor, now }, { decision, option, reason })
    if (voted.execute) execute.push(decision.id)
  }
  const after = await tx
    .selectFrom('decision')
    .selectAll()
    .where(
      'id',
      'in',
      decisions.map(({ id }) => id),
    )
    .orderBy('number')
    .execute()
  const shown = await showRows(call, after.map(toColumns))
  const { tenantId } = actor
  const deciderId = actor.personId ?? ''
  const [first] = decisions
  const payload = {
    decisions: decisions.map(({ number }) => `D-${number}`),
    count: decisions.length,
    option: first ? titleOf(first, option) : '',
    told: after
      .filter(({ state }) => state === 'decided')
      .map(({ id, asked_by }) => ({ decision: id, tell: [asked_by] })),
  }
  const about = { subject: { kind: 'decision', id: first?.id ?? '' }, restricted: true }
  return {
    output: { items: shown.map(({ row }) => row) },
    happening: happened(decisionEvents.decisionsMadeTogether, about, payload),
    after: async () => {
      for (const decisionId of execute) await executeDecision(parts, { tenantId, deciderId, decisionId, now })
    },
  }
}

async function readAll({ tx, input }: Call<InputOf<Op>>): Promise<readonly StoredDecision[]> {
  const decisions: StoredDecision[] = []
  const ids = [...new Set(input.decisions.map(({ decisionId }) => decisionId))]
  const there = await tx.selectFrom('decision').select('id').where('id', 'in', ids).execute()
  if (there.length < input.decisions.length) throw refuse(votingRefusals.notAllThere, {})
  // In one order for everyone, so that two who vote on the same do not wait for each other for ever.
  const asked = input.decisions.toSorted((a, b) => (a.decisionId < b.decisionId ? -1 : 1))
  for (const { decisionId, version } of asked) {
    const decision = await readDecision(tx, decisionId, { lock: true })
    if (decision.version !== version)
      throw refuse(common.stale, { kind: 'decision', yours: version, current: decision.version })
    decisions.push(decision)
  }
  return decisions
}

function refuseUnlike(decisions: readonly StoredDecision[]): void {
  const [first] = decisions
  for (const decision of decisions) {
    const { number, options } = decision
    if (first !== undefined && kindOf(decision) !== kindOf(first))
      throw refuse(votingRefusals.notTogether, { number, because: 'it is of another kind' })
    const weighs = options.some(
      ({ impact }) => (impact?.cost?.amount ?? 0) > 0 || (impact?.slipDays ?? 0) > 0,
    )
    if (weighs)
      throw refuse(votingRefusals.notTogether, { number, because: 'it lets cost grow or a finish move' })
  }
}

/** What is asked, as far as it can be answered in one word: the operations of its options, in their order. */
function kindOf({ options }: StoredDecision): string {
  return JSON.stringify(options.map(({ calls }) => calls.map(({ operation }) => operation)))
}
