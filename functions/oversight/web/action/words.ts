import type { Tone } from '@portolan/ui'
import type { ActionRow } from '../../contract/index.ts'

/** Overdue is said by the row; done in time and done late are both done. */
export function toneOfAction({ state, sign }: Pick<ActionRow, 'state' | 'sign'>): Tone {
  if (state === 'done') return 'good'
  if (state === 'dropped') return 'none'
  return sign === 'overdue' ? 'bad' : 'warn'
}

/** The word beside it. */
export function wordOfAction({ state, sign }: Pick<ActionRow, 'state' | 'sign'>): string {
  return sign === 'overdue' ? 'sign.overdue' : `state.${state}`
}
