import type { Tone } from '@portolan/ui'
import type { ContingencyState, DrawdownState } from '../../contract/index.ts'

export const toneOfState: Readonly<Record<ContingencyState, Tone>> = {
  'used-up': 'bad',
  burning: 'bad',
  thin: 'warn',
  none: 'none',
  unjudged: 'none',
  adequate: 'good',
}

export const toneOfDrawdown: Readonly<Record<DrawdownState, Tone>> = {
  asked: 'warn',
  granted: 'good',
  lessened: 'good',
  refused: 'bad',
  withdrawn: 'none',
}

/** Above this the contingency goes faster than the work; below this what is left does not cover what is expected. */
export const marks = { index: 1.2, adequacy: 1 } as const
