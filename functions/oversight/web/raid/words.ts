import type { Tone } from '@portolan/ui'
import {
  entryLetters,
  type EntryRow,
  type EntrySign,
  type Severity,
  type Zone,
} from '../../contract/index.ts'

export function codeOf({ kind, number }: Pick<EntryRow, 'kind' | 'number'>): string {
  return `${entryLetters[kind]}-${number}`
}

export const toneOfSign: Readonly<Record<EntrySign, Tone>> = {
  conflict: 'bad',
  late: 'bad',
  over: 'bad',
  unowned: 'warn',
  stale: 'warn',
  calm: 'good',
}

export const toneOfZone: Readonly<Record<Zone, Tone>> = { low: 'good', moderate: 'warn', high: 'bad' }

export const toneOfSeverity: Readonly<Record<Severity, Tone>> = {
  low: 'good',
  medium: 'warn',
  high: 'bad',
  critical: 'bad',
}
