import type { EventDefinition } from '@portolan/contract'
import type { NoticeRule } from '@portolan/platform/notices'
import { told, type Told } from '@portolan/quantity'
import { challengeEvents } from '../../contract/index.ts'

type Saying = { readonly actor: string; readonly title: string }

/** To who owns the rule when a figure is challenged; to who said it, and who mends it, when it is answered. */
export const challengeNotices: readonly NoticeRule[] = [
  rule('challenge-raised', challengeEvents.challengeRaised, true, ({ actor, title }) => {
    return told('notice:challenge-raised')`${{ actor }} says that a figure is wrong: “${{ title }}”.`
  }),
  rule('challenge-answered', challengeEvents.challengeAnswered, true, ({ actor, title }) => {
    return told(
      'notice:challenge-answered',
    )`${{ actor }} answered what was said against a figure: “${{ title }}”.`
  }),
  rule('challenge-withdrawn', challengeEvents.challengeWithdrawn, false, ({ actor, title }) => {
    return told(
      'notice:challenge-withdrawn',
    )`${{ actor }} took back what was said against a figure: “${{ title }}”.`
  }),
]

function rule(reason: string, event: unknown, instant: boolean, say: (of: Saying) => Told): NoticeRule {
  return {
    reason,
    event: event as EventDefinition<never>,
    instant,
    tell: ({ payload, subject }) => {
      const tell: unknown = payload['tell']
      return [{ people: Array.isArray(tell) ? tell.map(String) : [], subject }]
    },
    say,
  }
}
