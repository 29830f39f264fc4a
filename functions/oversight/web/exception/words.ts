import type { Tone } from '@portolan/ui'
import type { ExceptionEnd, ExceptionNext, ExceptionRow, ExceptionStepKind } from '../../contract/index.ts'

/** Silence is worst; what waits for a decision or is being mended is on its way. */
const tones: Readonly<Record<ExceptionNext, Tone>> = {
  answer: 'bad',
  'remedy-late': 'bad',
  ask: 'warn',
  decide: 'warn',
  remedy: 'good',
  none: 'none',
}

export function toneOfNext({ next, escalated }: Pick<ExceptionRow, 'next' | 'escalated'>): Tone {
  return next === 'answer' && escalated === null ? 'warn' : tones[next]
}

export const toneOfEnd: Readonly<Record<ExceptionEnd, Tone>> = {
  decided: 'good',
  withdrawn: 'good',
  'by-hand': 'none',
}

export const toneOfStep: Readonly<Record<ExceptionStepKind, Tone>> = {
  raised: 'bad',
  answered: 'none',
  asked: 'none',
  'question-ended': 'warn',
  'sponsor-told': 'warn',
  'office-told': 'bad',
  within: 'good',
  'past-again': 'bad',
  ...toneOfEnd,
}

/** What a question over an exception offers, in words: whoever asks may put calls to them. */
export const waysOut = ['accept', 'correct', 'scope', 'end'] as const
