import { common, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import type { previewOption } from '../../contract/index.ts'
import type { DecisionParts } from './parts.ts'
import { impactFor, seenProjects } from './show-decision.ts'
import { readDecision } from './stored-decision.ts'
import { tryOption } from './try-option.ts'

type Op = typeof previewOption

export async function preview(
  parts: DecisionParts,
  { tx, actor, input, now }: Call<InputOf<Op>>,
): Promise<OutputOf<Op>> {
  const decision = await readDecision(tx, input.decisionId)
  const option = decision.options.find(({ number }) => number === input.option)
  if (option === undefined) throw refuse(common.notFound, { kind: 'option' })
  const { tenantId, personId } = actor
  const running = { parts, tx, now, tenantId, requesterId: decision.asked_by, decisionId: decision.id }
  const impact = await tryOption(running, option.calls, { tenantId, personId })
  return impactFor(impact, await seenProjects(tx, [impact]))
}
