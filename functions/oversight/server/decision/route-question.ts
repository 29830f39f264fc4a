import { type InputOf, type OutputOf, Refused, refuse } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { askingRefusals, type Impact, type routeQuestion } from '../../contract/index.ts'
import type { DecisionParts } from './parts.ts'
import { type RoutedTo, routeDecision, weightOf } from './route-decision.ts'
import { requireMine } from './show-question.ts'
import { readDecision } from './stored-decision.ts'
import { tellRefused } from './tell-refused.ts'
import { tryOptions } from './try-options.ts'

type Op = typeof routeQuestion

/** The same way up that asking goes, told before it is gone: nothing is written. */
export async function route(parts: DecisionParts, call: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const { tx, actor, input, now } = call
  const decision = await readDecision(tx, input.decisionId)
  await requireMine(call, decision)
  let impacts: readonly Impact[] | undefined
  try {
    // A page that shows the draft may ask once more while it is being asked.
    if (decision.state !== 'draft') throw refuse(askingRefusals.notDraft, { number: decision.number })
    impacts = (await tryOptions(parts, call, decision)).map(({ impact }) => impact)
    const routed = await routeDecision({ tx, tenantId: actor.tenantId, now, decision }, impacts)
    return { ...toldOf(routed), weight: weighed(impacts), problem: null }
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause
    const weight = impacts === undefined ? null : weighed(impacts)
    return { decider: null, steps: [], weight, problem: tellRefused(cause) }
  }
}

function toldOf({ personId, bodyId, name, steps }: RoutedTo): Pick<OutputOf<Op>, 'decider' | 'steps'> {
  const id = bodyId ?? personId
  const kind = bodyId === null ? 'person' : 'body'
  return { decider: id === null ? null : { kind, id, name }, steps: [...steps] }
}

/** Nothing where no option changes anything. */
function weighed(impacts: readonly Impact[]): OutputOf<Op>['weight'] {
  if (impacts.length === 0) return null
  const [known] = impacts.flatMap(({ cost }) => cost ?? [])
  const { cost, slipDays } = weightOf(impacts, [], known ?? { amount: 0, currency: 'EUR' })
  return { cost: known === undefined ? null : cost, slipDays }
}
