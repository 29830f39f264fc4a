import { event } from '@portolan/contract'
import { periodInWords } from '@portolan/quantity'
import { z } from 'zod'

const about = z.object({ code: z.string(), name: z.string() })
const tell = z.array(z.string()).describe('The ids of those who are told')

export const accountEvents = {
  accountNamed: event({
    id: 'oversight.account-named',
    summary: 'A line of a plan was named a control account',
    payload: about.extend({ manager: z.string(), tell }),
    sentence: ({ code, name, manager }) =>
      `named the control account ${code} “${name}”; ${manager} answers for it`,
  }),
  accountChanged: event({
    id: 'oversight.account-changed',
    summary: 'A control account has another code, manager or threshold',
    payload: about.extend({ manager: z.string(), tell }),
    sentence: ({ code, name, manager }) =>
      `changed the control account ${code} “${name}”; ${manager} answers for it`,
  }),
  accountEnded: event({
    id: 'oversight.account-ended',
    summary: 'A control account was ended',
    payload: about.extend({ tell }),
    sentence: ({ code, name }) => `ended the control account ${code} “${name}”`,
  }),
  accountAsked: event({
    id: 'oversight.account-asked',
    summary: 'A control account is past its threshold, and an explanation is asked for',
    payload: about.extend({ period: z.string(), tell }),
    sentence: ({ code, name, period }) =>
      `asked for an explanation of the control account ${code} “${name}” for ${periodInWords(period)}`,
  }),
  accountExplained: event({
    id: 'oversight.account-explained',
    summary: 'Somebody explained why a control account strays',
    payload: about.extend({
      period: z.string(),
      version: z.int(),
      tell,
      asks: z.array(z.string()).describe('The ids of those who are to do something about it'),
    }),
    sentence: ({ code, name, period }) =>
      `explained the control account ${code} “${name}” for ${periodInWords(period)}`,
  }),
  accountJudged: event({
    id: 'oversight.account-judged',
    summary: 'The explanation of a control account was accepted or sent back',
    payload: about.extend({ period: z.string(), accepted: z.boolean(), tell }),
    sentence: ({ code, name, accepted }) =>
      accepted
        ? `accepted the explanation of the control account ${code} “${name}”`
        : `sent the explanation of the control account ${code} “${name}” back`,
  }),
  accountPolicySet: event({
    id: 'oversight.account-policy-set',
    summary: 'It was set from which variance on control accounts are to be explained',
    payload: z.object({ share: z.number(), workdays: z.int() }),
    sentence: ({ workdays }) =>
      `set from which variance on control accounts are to be explained, within ${workdays} workdays`,
  }),
} as const
