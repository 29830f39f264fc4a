import { operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { haveNotices } from '../../notices/contract/index.ts'
import { addressMissing, mailNotSet, mailRefused, unsubscribeNotValid } from './refusals.ts'
import { manageMail } from './permissions.ts'

export const mailStates = ['waiting', 'sent', 'dropped', 'failed', 'bounced'] as const
export const mailKinds = ['digest', 'instant', 'test'] as const

/** As far as it can be told: the login and its password stay in the environment. */
const Server = z.object({ host: z.string(), port: z.int(), encrypted: z.boolean(), from: z.string() })

export const MailRow = z.object({
  id: z.uuid(),
  person: z.object({ id: z.uuid(), name: z.string() }),
  kind: z.enum(mailKinds),
  state: z.enum(mailStates),
  attempts: z.int(),
  because: z.string().nullable(),
  at: z.iso.datetime(),
})

export const showMail = operation({
  id: 'mail.show',
  method: 'GET',
  path: '/mail',
  summary: 'How mail is sent, and what became of the last hundred: to whom and why, never what they said',
  may: manageMail,
  input: z.object({}),
  output: z.object({ server: Server.nullable(), items: z.array(MailRow) }),
  reads: ['mail'],
})

export const testMail = operation({
  id: 'mail.test',
  method: 'POST',
  path: '/mail/tests',
  summary: 'Send a test mail to my own address, at once',
  may: manageMail,
  input: z.object({}),
  output: z.object({ done: z.literal(true) }),
  refuses: refuses(mailNotSet, addressMissing, mailRefused),
  touches: ['mail'],
})

export const showOwnMail = operation({
  id: 'mail.show-own',
  method: 'GET',
  path: '/mail/own',
  summary: 'Whether mail is sent here at all, and whether mine came back',
  may: haveNotices,
  input: z.object({}),
  output: z.object({
    sent: z.boolean(),
    bounced: z.object({ at: z.iso.datetime(), because: z.string() }).nullable(),
  }),
  reads: ['mail'],
})

export const unsubscribe = operation({
  id: 'mail.unsubscribe',
  method: 'POST',
  path: '/mail/unsubscriptions/{token}',
  summary: 'Get no more mail, by the signed link of one; without a sign-in, and nothing else',
  may: 'anyone',
  oneClick: true,
  input: z.object({ token: z.string().regex(/^[\w-]{43}\.[\w-]{43}$/, 'is not whole.') }),
  output: z.object({ done: z.literal(true), sentence: z.string() }),
  refuses: refuses(unsubscribeNotValid),
  touches: ['notice-setting'],
  example: { token: `${'A'.repeat(43)}.${'B'.repeat(43)}` },
})
