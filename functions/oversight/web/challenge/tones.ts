import type { Tone } from '@portolan/ui'
import type { ChallengeState } from '../../contract/index.ts'

/** What is open waits; what was upheld says that the figure was wrong. */
export const toneOfState: Readonly<Record<ChallengeState, Tone>> = {
  open: 'warn',
  upheld: 'bad',
  'not-upheld': 'good',
  withdrawn: 'none',
}
