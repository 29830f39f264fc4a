import type { Say, Tone } from '@portolan/ui'
import type { ControlState, ControlSummary } from '../../contract/index.ts'
import { factKey } from '../method/words.ts'

export const toneOfState: Readonly<Record<ControlState, Tone>> = {
  missed: 'bad',
  waived: 'warn',
  unknown: 'none',
  open: 'warn',
  met: 'good',
}

type Named = Pick<ControlSummary, 'check' | 'words'>

/** What a control asks for, in full: a fact in the reader's language, a confirmation as its method says it. */
export function controlText({ check, words }: Named, methods: Say): string {
  return check.kind === 'fact' ? methods(`fact.${factKey(check.fact)}.title`) : words
}

/** Short enough for the head of a column. */
export function controlHead({ check, words }: Named, say: Say): string {
  return check.kind === 'fact' ? say(`head.${factKey(check.fact)}`) : words
}
