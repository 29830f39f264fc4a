import type { EventDefinition } from '@portolan/contract'
import type { NoticeRule } from '@portolan/platform/notices'
import { told, type Told } from '@portolan/quantity'
import { exceptionEvents } from '../../contract/index.ts'

type Saying = { readonly actor: string; readonly title: string }

/** Of exceptions: to whoever manages when it is raised and ends, to others when he is silent or has answered. */
export const exceptionNotices: readonly NoticeRule[] = [
  rule('exception-raised', exceptionEvents.exceptionRaised, true, ({ title }) => {
    return told('notice:exception-raised')`“${{ title }}” is past a limit: say why, and what is done by when.`
  }),
  rule('exception-escalated', exceptionEvents.exceptionEscalated, true, ({ title }) => {
    return told('notice:exception-escalated')`“${{ title }}” is past a limit, and nobody answered in time.`
  }),
  rule('exception-answered', exceptionEvents.exceptionAnswered, false, ({ actor, title }) => {
    return told('notice:exception-answered')`${{ actor }} answered what is past its limit: “${{ title }}”.`
  }),
  rule('exception-reopened', exceptionEvents.exceptionQuestionEnded, true, ({ title }) => {
    return told(
      'notice:exception-reopened',
    )`“${{ title }}” is open again: the question over it came to no decision.`
  }),
  rule('exception-decided', exceptionEvents.exceptionDecided, false, ({ title }) => {
    return told('notice:exception-decided')`“${{ title }}” is closed by a decision.`
  }),
  rule('exception-withdrawn', exceptionEvents.exceptionWithdrawn, false, ({ title }) => {
    return told('notice:exception-withdrawn')`“${{ title }}” is back within its limit, and withdrawn.`
  }),
  rule('exception-closed', exceptionEvents.exceptionClosed, false, ({ actor, title }) => {
    return told('notice:exception-closed')`${{ actor }} closed “${{ title }}” by hand, with the reason.`
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
