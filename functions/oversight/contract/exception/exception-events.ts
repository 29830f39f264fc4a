import { event } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ number: z.int(), rule: z.string() })
const tell = z.array(z.string()).describe('The ids of those who are told')

export const exceptionEvents = {
  exceptionRaised: event({
    id: 'oversight.exception-raised',
    summary: 'Something in a project is past its limit, and an answer is asked for',
    payload: about.extend({ since: z.string(), tell }),
    sentence: ({ number }) => `raised EX-${number}: something is past its limit`,
  }),
  exceptionAnswered: event({
    id: 'oversight.exception-answered',
    summary: 'Whoever manages a project said what is done about an exception, or asked for a decision',
    payload: about.extend({ wantsDecision: z.boolean(), tell }),
    sentence: ({ number }) => `answered EX-${number}`,
  }),
  exceptionPutAsQuestion: event({
    id: 'oversight.exception-put-as-question',
    summary: 'A question for a decision was drafted from an exception',
    payload: about,
    sentence: ({ number }) => `drafted a question from EX-${number}`,
  }),
  exceptionQuestionEnded: event({
    id: 'oversight.exception-question-ended',
    summary: 'The question over an exception came to no decision: the exception is open again',
    payload: about.extend({ tell }),
    sentence: ({ number }) => `opened EX-${number} again, as its question came to no decision`,
  }),
  exceptionEscalated: event({
    id: 'oversight.exception-escalated',
    summary: 'Nobody answered an exception in time, and others were told',
    payload: about.extend({ to: z.string(), tell }),
    sentence: ({ number, to }) =>
      to === 'sponsor'
        ? `told the sponsors that nobody answered EX-${number}`
        : `told the office that nobody answered EX-${number}`,
  }),
  exceptionDecided: event({
    id: 'oversight.exception-decided',
    summary: 'A decision closed an exception',
    payload: about.extend({ decision: z.int(), tell }),
    sentence: ({ number, decision }) => `closed EX-${number} by the decision D-${decision}`,
  }),
  exceptionWithdrawn: event({
    id: 'oversight.exception-withdrawn',
    summary: 'A figure was back within its limit twice in a row: its exception was withdrawn',
    payload: about.extend({ tell }),
    sentence: ({ number }) => `withdrew EX-${number}: it is back within its limit`,
  }),
  exceptionClosed: event({
    id: 'oversight.exception-closed',
    summary: 'An exception was closed by hand, with a reason',
    payload: about.extend({ tell }),
    sentence: ({ number }) => `closed EX-${number} by hand`,
  }),
  exceptionPolicySet: event({
    id: 'oversight.exception-policy-set',
    summary: 'Which limits raise an exception, and who is told when nobody answers',
    payload: z.object({ rules: z.int(), sponsorWorkdays: z.int(), officeWorkdays: z.int() }),
    sentence: ({ rules, sponsorWorkdays, officeWorkdays }) =>
      `set that ${rules} limits raise exceptions, that sponsors are told after ${sponsorWorkdays} workdays and the office after ${officeWorkdays} more`,
  }),
} as const
