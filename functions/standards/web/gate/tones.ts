import type { Tone } from '@portolan/ui'
import type { ConditionState, GateOutcome, GateSign, WaiverState } from '../../contract/index.ts'

export const conditionTones: Readonly<Record<ConditionState, Tone>> = {
  met: 'good',
  open: 'warn',
  overdue: 'bad',
  dropped: 'none',
}

export const outcomeTones: Readonly<Record<GateOutcome, Tone>> = {
  go: 'good',
  'conditional-go': 'good',
  recycle: 'warn',
  hold: 'warn',
  kill: 'bad',
}

export const waiverTones: Readonly<Record<WaiverState, Tone>> = {
  waiting: 'warn',
  granted: 'good',
  refused: 'none',
  withdrawn: 'none',
  'ran-out': 'bad',
}

export const signTones: Readonly<Record<GateSign, Tone>> = {
  ready: 'good',
  missing: 'warn',
  lapsed: 'bad',
  passed: 'none',
}
