import { opens, reads, type UseCase, writes } from '../operations/use-case.ts'
import { showMail, showOwnMail, testMail, unsubscribe } from './contract/index.ts'
import type { MailParts } from './mail-parts.ts'
import { show, showOwn } from './show-mail.ts'
import { sendTest } from './test-mail.ts'
import { endMail } from './unsubscribe.ts'

export type { MailParts } from './mail-parts.ts'
export { type Mailer, openMailer, type MailSettings } from './mailer.ts'
export { sendDueMail } from './send-due-mail.ts'
export { type MailPatterns, sayIn } from './words.ts'

export function mailUseCases(parts: MailParts): readonly UseCase[] {
  return [
    reads(showMail, (call) => show(call, parts)),
    reads(showOwnMail, (call) => showOwn(call, parts)),
    writes(testMail, (call) => sendTest(call, parts)),
    opens(unsubscribe, (call) => endMail(call, parts)),
  ]
}
