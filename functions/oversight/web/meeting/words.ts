import type { Tone } from '@portolan/ui'
import type { MeetingState } from '../../contract/index.ts'

const tones: Readonly<Record<MeetingState, Tone>> = {
  planned: 'none',
  open: 'warn',
  closed: 'warn',
  approved: 'good',
  cancelled: 'none',
}

export function toneOfMeeting(state: MeetingState): Tone {
  return tones[state]
}
