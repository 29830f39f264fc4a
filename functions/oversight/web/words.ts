import type { Say, Tone } from '@portolan/ui'
import type { ShownStatus } from '../contract/index.ts'

const tones: Readonly<Record<ShownStatus, Tone>> = {
  'on-track': 'good',
  'at-risk': 'warn',
  'off-track': 'bad',
  'not-enough-data': 'none',
  computing: 'none',
}

export function toneOf(status: ShownStatus): Tone {
  return tones[status]
}

export function statusWord(say: Say, status: ShownStatus): string {
  return say(`status.${status}`)
}
