import { event } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ period: z.string() })
const tell = z.array(z.string()).describe('The ids of those who are told')

/** None of them says a colour before it is published: the log is read by who sees the project. */
export const statusEvents = {
  statusConfirmed: event({
    id: 'oversight.status-confirmed',
    summary: 'The status of a project was confirmed for a period',
    payload: about.extend({ number: z.int() }),
    sentence: ({ period }) => `confirmed the status of ${period}`,
  }),
  statusReleased: event({
    id: 'oversight.status-released',
    summary: 'A new colour was let go before its day',
    payload: about.extend({ number: z.int(), report: z.string(), tell }),
    sentence: ({ period }) => `let everybody see the status of ${period} before its day`,
  }),
  statusPublished: event({
    id: 'oversight.status-published',
    summary: 'A new colour is seen by everybody who sees the project',
    payload: about.extend({ number: z.int(), report: z.string(), tell }),
    sentence: ({ period }) => `let everybody see the status of ${period}, on its day`,
  }),
  statusNotUpdated: event({
    id: 'oversight.status-not-updated',
    summary: 'Nobody confirmed the status of a project in time: it is published as not updated',
    payload: about.extend({ tell }),
    sentence: ({ period }) => `published the status of ${period} as not updated`,
  }),
  statusNear: event({
    id: 'oversight.status-near',
    summary: 'Whoever manages a project was told that its status is due tomorrow',
    payload: about.extend({ tell }),
    sentence: ({ period }) => `said that the status of ${period} is due`,
  }),
  statusPolicySet: event({
    id: 'oversight.status-policy-set',
    summary: 'From when status is expected, and how long a new colour is seen by its manager first',
    payload: z.object({ holdWorkdays: z.int(), asksFrom: z.string() }),
    sentence: ({ holdWorkdays, asksFrom }) =>
      `set that a new colour is seen by its manager ${holdWorkdays} workdays before others, and that status is expected from: ${asksFrom}`,
  }),
} as const
