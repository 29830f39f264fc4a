import type { Tone } from '@portolan/ui'
import type { ArtefactState } from '../../contract/index.ts'

/** Only what is asked for by now is missed. */
export function toneOf(state: ArtefactState, isMissed: boolean): Tone {
  if (state === 'finished') return 'good'
  return isMissed ? 'warn' : 'none'
}
