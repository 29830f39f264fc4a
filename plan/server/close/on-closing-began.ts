import type { EventDefinition } from '@portolan/contract'
import type { Door } from '@portolan/platform/database'
import { type Answer, answers } from '@portolan/platform/outbox'
import { periodEvents } from '../../contract/index.ts'
import { chaseLate } from './chase-late.ts'

/** What was answered later than this is left to the hour: the story of an organisation may be told long after it happened. */
const stillNew = 600_000

/** Who is late already when a closing begins is reminded then, and not only within the hour. */
export function closeAnswers(parts: { readonly door: Door; readonly now: () => string }): readonly Answer[] {
  const began = periodEvents.periodClosingBegan as unknown as EventDefinition<never>
  return [
    answers('plan.chase-when-closing-begins', [began], async (tx, { tenantId, subject, at }) => {
      if (Date.parse(parts.now()) - Date.parse(at) > stillNew) return undefined
      const row = await tx
        .selectFrom('period')
        .select('id')
        .where('id', '=', subject.id)
        .where('state', '=', 'closing')
        .executeTakeFirst()
      if (row === undefined) return undefined
      return async () => void (await chaseLate(parts.door, { tenantId, now: parts.now() }))
    }),
  ]
}
