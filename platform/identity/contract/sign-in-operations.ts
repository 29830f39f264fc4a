import { common, operation } from '@portolan/contract'
import { z } from 'zod'
import { emailAddress, newPassword, personName, secretText } from './person.ts'
import * as refusals from './refusals.ts'

const password = z.string().min(1).max(1000)
const code = z.string().trim().min(6).max(20).describe('Six digits of the authenticator, or a backup code')

/** What signing in answers: a session, or that a code of the second factor is asked for. */
const Outcome = z.object({ signedIn: z.boolean(), needs: z.enum(['code']).nullable() })

export const openLink = operation({
  id: 'identity.open-link',
  method: 'POST',
  path: '/links/open',
  summary: 'Show the secret of a one-time link: it signs in at once, or says what comes next',
  may: 'anyone',
  input: z.object({ secret: secretText }),
  output: z.object({
    purpose: z.enum(['first-administrator', 'sign-in', 'invitation', 'reset']),
    name: z.string(),
    email: z.string().nullable(),
    organisation: z.string(),
    hasSignIn: z
      .boolean()
      .describe('True when this address signs in already: its own password is asked, not a new one'),
    expiresAt: z.string(),
  }),
  refuses: [refusals.linkNotValid, common.tooMany],
  example: { secret: 'the part of the link after #' },
})

export const signIn = operation({
  id: 'identity.sign-in',
  method: 'POST',
  path: '/sign-in',
  summary: 'Sign in with e-mail and password, and a code when a second factor is on',
  may: 'anyone',
  input: z.object({ email: emailAddress, password, code: code.optional() }),
  output: Outcome,
  refuses: [refusals.signInWrong, refusals.codeWrong, refusals.locked, refusals.noMembership, common.tooMany],
  example: { email: 'mira@example.org', password: 'four words and a comma' },
})

export const finishInvitation = operation({
  id: 'identity.finish-invitation',
  method: 'POST',
  path: '/invitations/finish',
  summary:
    'Accept an invitation with a new password, or with the present one where the address signs in already',
  may: 'anyone',
  input: z.object({ secret: secretText, name: personName, password: newPassword, code: code.optional() }),
  output: Outcome,
  refuses: [
    refusals.linkNotValid,
    refusals.passwordWeak,
    refusals.signInWrong,
    refusals.codeWrong,
    refusals.locked,
    common.tooMany,
  ],
  example: {
    secret: 'the part of the link after #',
    name: 'Mira Okafor',
    password: 'four words and a comma',
  },
})

export const resetPassword = operation({
  id: 'identity.reset-password',
  method: 'POST',
  path: '/password-reset',
  summary: 'Set a new password with a reset link; every session of the sign-in ends',
  may: 'anyone',
  input: z.object({ secret: secretText, password: newPassword }),
  output: z.object({ changed: z.literal(true), email: z.string() }),
  refuses: [refusals.linkNotValid, refusals.passwordWeak, common.tooMany],
  example: { secret: 'the part of the link after #', password: 'four words and a comma' },
})
