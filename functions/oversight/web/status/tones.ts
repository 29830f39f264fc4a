import type { Tone } from '@portolan/ui'
import type { PeriodStatusState, StatusColour } from '../../contract/index.ts'

export const colourTones: Readonly<Record<StatusColour, Tone>> = { green: 'good', amber: 'warn', red: 'bad' }

export const stateTones: Readonly<Record<PeriodStatusState, Tone>> = {
  late: 'bad',
  open: 'warn',
  waiting: 'none',
  confirmed: 'good',
  told: 'good',
  excused: 'none',
}
