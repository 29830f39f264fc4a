import { refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { askingRefusals, type Impact } from '../../contract/index.ts'
import type { DecisionParts } from './parts.ts'
import type { StoredDecision } from './stored-decision.ts'
import { tryOption } from './try-option.ts'

export type TriedOption = { readonly number: number; readonly impact: Impact }

type Trying = { readonly tx: Tx; readonly actor: Known; readonly now: string }

/** Tries every option that carries something; one that cannot be carried out keeps the question from being asked. */
export async function tryOptions(
  parts: DecisionParts,
  { tx, actor, now }: Trying,
  { id: decisionId, asked_by: requesterId, options }: StoredDecision,
): Promise<readonly TriedOption[]> {
  const { tenantId, personId } = actor
  const running = { parts, tx, now, tenantId, requesterId, decisionId }
  const tried: TriedOption[] = []
  for (const { number, title, calls } of options) {
    if (calls.length === 0) continue
    const impact = await tryOption(running, calls, { tenantId, personId })
    if (!impact.possible)
      throw refuse(askingRefusals.optionImpossible, {
        option: title,
        because: impact.problem?.sentence ?? '',
      })
    tried.push({ number, impact })
  }
  return tried
}
