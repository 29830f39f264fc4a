import type { EventDefinition } from '@portolan/contract'
import type { NoticeRule } from '@portolan/platform/notices'
import { told, type Told } from '@portolan/quantity'
import { contingencyEvents } from '../../contract/index.ts'

type Saying = { readonly actor: string; readonly title: string }

/** To who may grant it when it is asked for; to who asked when it is answered. */
export const contingencyNotices: readonly NoticeRule[] = [
  rule('drawdown-asked', contingencyEvents.drawdownAsked, true, ({ actor, title }) => {
    return told('notice:drawdown-asked')`${{ actor }} asks for a drawdown: “${{ title }}”.`
  }),
  rule('drawdown-answered', contingencyEvents.drawdownAnswered, true, ({ actor, title }) => {
    return told('notice:drawdown-answered')`${{ actor }} answered what you asked for: “${{ title }}”.`
  }),
  rule('drawdown-withdrawn', contingencyEvents.drawdownWithdrawn, false, ({ actor, title }) => {
    return told('notice:drawdown-withdrawn')`${{ actor }} withdrew a drawdown: “${{ title }}”.`
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
