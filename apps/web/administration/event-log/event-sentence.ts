import type { LoggedEvent } from '@portolan/platform/events/contract'
import { asDay, isDay, term, type Told, type WordingValue } from '@portolan/quantity'

/**
 * The sentence of an event, made of its payload: in another language it is said by the pattern `event:plan.import-
 * committed`, and a word of the payload by the event and its slot, `event:identity.signed-in.by.password`.
 */
export function eventSentence({ name, sentence, payload }: Sayable): Told {
  const values = Object.entries(payload).map(([slot, value]) => [
    slot,
    valueOf(value, `event:${name}.${slot}`),
  ])
  return { sentence, wording: { key: `event:${name}`, values: Object.fromEntries(values) } }
}

type Sayable = Pick<LoggedEvent, 'name' | 'sentence' | 'payload'>

function valueOf(value: unknown, of: string): WordingValue {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return isDay(value) ? asDay(value) : wordOf(value, of)
  if (typeof value === 'boolean') return wordOf(String(value), of)
  if (Array.isArray(value) && value.length > 0) return value.map((one) => valueOf(one, of))
  return wordOf('none', of, '')
}

/** What a scope is called is the same in every event. */
function wordOf(value: string, of: string, english = value): WordingValue {
  const key = of.endsWith('.scope') ? `event:scope.${value}` : `${of}.${value}`
  return term(key, english).wording
}
