import { type Refusal, refusal } from '@portolan/contract'

export const mailNotSet: Refusal = refusal({
  code: 'mail/not-set',
  status: 409,
  title: 'No mail server',
  sentence: () =>
    'This server sends no mail: PORTOLAN_SMTP_URL is not set. Whoever runs it can set it and start it again.',
})

export const addressMissing: Refusal = refusal({
  code: 'mail/address-missing',
  status: 409,
  title: 'No address',
  sentence: () => 'You have no e-mail address here. Let an administrator enter one, then try again.',
})

export const mailRefused: Refusal<{ because: string }> = refusal<{ because: string }>({
  code: 'mail/refused',
  status: 422,
  title: 'The mail was not taken',
  sentence: ({ because }) =>
    `The mail server did not take the mail (${because}). Compare PORTOLAN_SMTP_URL and PORTOLAN_MAIL_FROM with what it expects.`,
})

export const unsubscribeNotValid: Refusal = refusal({
  code: 'mail/unsubscribe-not-valid',
  status: 404,
  title: 'This link does not fit',
  sentence: () =>
    'This link is not one of ours, or it was cut off. Open the last mail again, or choose under “Notices” which mails you get.',
})
