import type { EventDefinition } from '@portolan/contract'
import type { NoticeRule } from '@portolan/platform/notices'
import { told, type Told } from '@portolan/quantity'
import { closureEvents, successEvents } from '../../contract/index.ts'

type Saying = { readonly actor: string; readonly title: string }

/** Of closures: to whoever asked, judges, manages or is asked; the title is the project’s. */
export const closureNotices: readonly NoticeRule[] = [
  rule('closure-asked', closureEvents.closureAsked, ({ actor, title }) => {
    return told('notice:closure-asked')`${{ actor }} asks for the verdict on the closure of “${{ title }}”.`
  }),
  rule('closure-sent-back', closureEvents.closureSentBack, ({ actor, title }) => {
    return told(
      'notice:closure-sent-back',
    )`${{ actor }} sent the closure of “${{ title }}” back, with the reason.`
  }),
  rule('closure-accepted', closureEvents.closureAccepted, ({ actor, title }) => {
    return told('notice:closure-accepted')`${{ actor }} accepted the closure of “${{ title }}”: it is closed.`
  }),
  rule('closure-reopened', closureEvents.closureReopened, ({ actor, title }) => {
    return told('notice:closure-reopened')`${{ actor }} opened “${{ title }}” again, with the reason.`
  }),
  rule('closure-started', closureEvents.closureStarted, ({ actor, title }) => {
    return told('notice:closure-started')`${{ actor }} began to close “${{ title }}”.`
  }),
  rule('closure-withdrawn', closureEvents.closureWithdrawn, ({ actor, title }) => {
    return told('notice:closure-withdrawn')`${{ actor }} withdrew the closure of “${{ title }}”: it goes on.`
  }),
  rule('card-due', successEvents.cardDue, ({ title }) => {
    return told('notice:card-due')`It is time to say how well “${{ title }}” did.`
  }),
  rule('card-answered', successEvents.cardAnswered, ({ actor, title }) => {
    return told('notice:card-answered')`${{ actor }} said how well “${{ title }}” did.`
  }),
]

function rule(reason: string, event: unknown, say: (of: Saying) => Told): NoticeRule {
  return {
    reason,
    event: event as EventDefinition<never>,
    instant: false,
    tell: ({ payload, subject }) => {
      const tell: unknown = payload['tell']
      return [{ people: Array.isArray(tell) ? tell.map(String) : [], subject }]
    },
    say,
  }
}
