import type { Say, Tone } from '@portolan/ui'
import type { Because, MethodState, VersionState } from '../../contract/index.ts'
import { scoreSheet } from '../../contract/index.ts'

const tones: Readonly<Record<MethodState | VersionState, Tone>> = {
  draft: 'warn',
  published: 'good',
  replaced: 'none',
  retired: 'none',
}

export function toneOfMethod(state: MethodState | VersionState): Tone {
  return tones[state]
}

/** The id of a fact as the key of its words: keys are parted by dots. */
export function factKey(id: string): string {
  return id.replace('.', '_')
}

/** Why an artefact is required, or why not. */
export function becauseText(because: Because, required: boolean, say: Say): string {
  if (because.kind === 'class' && required && because.from === 'small') return say('because.every')
  if (because.kind === 'class')
    return say(required ? 'because.class' : 'because.dropped', {
      class: say(`class.${because.class}`),
      from: say(`class.${because.from}`),
    })
  const answer = scoreSheet[because.question][because.answer] ?? ''
  return say('because.answer', {
    question: say(`question.${because.question}`),
    answer: say(`answer.${because.question}.${answer}`),
  })
}
