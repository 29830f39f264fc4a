import type { Say, Tone } from '@portolan/ui'
import type { DecisionState, FieldChange } from '../../contract/index.ts'

const tones: Readonly<Record<DecisionState, Tone>> = {
  draft: 'none',
  asked: 'warn',
  decided: 'good',
  executing: 'warn',
  executed: 'good',
  outdated: 'bad',
  failed: 'bad',
  withdrawn: 'none',
  lapsed: 'bad',
}

export function toneOfState(state: DecisionState): Tone {
  return tones[state]
}

/** 0 for none of them, then A, B, C: as people say them. */
export function letterOf(option: number): string {
  return option === 0 ? '0' : String.fromCharCode(64 + option)
}

type Writing = {
  readonly say: Say
  readonly status: Say
  readonly plan: Say
  readonly format: { readonly value: (value: number | string, unit: string) => string }
}

/** One side of a change, as it is read. */
export function valueInWords(
  value: FieldChange['after'],
  { unit }: Pick<FieldChange, 'unit'>,
  { say, status, plan, format }: Writing,
): string {
  if (value === null || value === '') return say('change.nothing')
  if (unit === 'status') return status(`status.${value}`)
  if (unit === 'state') return plan(`state.${value}`)
  return unit === 'text' ? String(value) : format.value(value, unit)
}
