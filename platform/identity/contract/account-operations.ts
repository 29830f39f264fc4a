import { common, operation } from '@portolan/contract'
import { z } from 'zod'
import { emailAddress, newPassword, personName } from './person.ts'
import * as refusals from './refusals.ts'
import { mostTokenDays, reaches, TokenRow } from './token.ts'

const password = z.string().min(1).max(1000).describe('The present password')
const code = z.string().trim().min(6).max(20)
const organisationName = z.string().trim().min(1, 'A name is needed.').max(200)
const done = z.object({ done: z.literal(true) })
const ofOwnSession = [refusals.sessionNeeded, refusals.throughEyes] as const

export const finishFirstRun = operation({
  id: 'identity.finish-first-run',
  method: 'POST',
  path: '/first-run',
  summary: 'Give the first administrator a name, an address and a password, and the organisation its name',
  may: 'signed-in',
  input: z.object({
    name: personName,
    email: emailAddress,
    organisation: organisationName,
    password: newPassword,
  }),
  output: done,
  refuses: [...ofOwnSession, refusals.firstRunDone, refusals.passwordWeak, refusals.emailTaken],
  touches: ['person', 'organisation'],
  example: {
    name: 'Mira Okafor',
    email: 'mira@example.org',
    organisation: 'Veldhaven Digital',
    password: 'four words and a comma',
  },
})

export const changePassword = operation({
  id: 'identity.change-password',
  method: 'POST',
  path: '/me/password',
  summary: 'Change my password; every other session of mine ends',
  may: 'signed-in',
  input: z.object({ password, newPassword }),
  output: done,
  refuses: [...ofOwnSession, refusals.passwordWrong, refusals.passwordWeak, refusals.locked],
  example: { password: 'the present one', newPassword: 'four words and a comma' },
})

export const enrolSecondFactor = operation({
  id: 'identity.enrol-second-factor',
  method: 'POST',
  path: '/me/second-factor',
  summary: 'Begin to set up an authenticator: its secret and the backup codes are shown once',
  may: 'signed-in',
  input: z.object({ password }),
  output: z.object({ uri: z.string(), secret: z.string(), backupCodes: z.array(z.string()) }),
  refuses: [...ofOwnSession, refusals.passwordWrong, refusals.locked, refusals.secondFactorOn],
  shownOnce: true,
  example: { password: 'four words and a comma' },
})

export const confirmSecondFactor = operation({
  id: 'identity.confirm-second-factor',
  method: 'POST',
  path: '/me/second-factor/confirm',
  summary: 'Switch my second factor on with the first code of the authenticator',
  may: 'signed-in',
  input: z.object({ code }),
  output: done,
  refuses: [...ofOwnSession, refusals.codeWrong, refusals.secondFactorOff, refusals.secondFactorOn],
  touches: ['person'],
  example: { code: '123456' },
})

export const disableSecondFactor = operation({
  id: 'identity.disable-second-factor',
  method: 'POST',
  path: '/me/second-factor/off',
  summary: 'Switch my second factor off',
  may: 'signed-in',
  input: z.object({ password }),
  output: done,
  refuses: [
    ...ofOwnSession,
    refusals.passwordWrong,
    refusals.locked,
    refusals.secondFactorOff,
    refusals.secondFactorRequired,
  ],
  touches: ['person'],
  example: { password: 'four words and a comma' },
})

export const signOutEverywhere = operation({
  id: 'identity.sign-out-everywhere',
  method: 'POST',
  path: '/me/sign-out-everywhere',
  summary: 'End all my sessions, this one too',
  may: 'signed-in',
  input: z.object({}),
  output: z.object({ signedIn: z.literal(false) }),
  refuses: [refusals.sessionNeeded],
})

export const startOrganisation = operation({
  id: 'identity.start-organisation',
  method: 'POST',
  path: '/organisations',
  summary: 'Start an organisation of my own, as its administrator and PMO lead, and work there',
  may: 'signed-in',
  input: z.object({
    name: organisationName,
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'A currency has three capital letters.')
      .default('EUR'),
  }),
  output: z.object({ organisationId: z.uuid() }),
  refuses: [...ofOwnSession],
  example: { name: 'Veldhaven Digital', currency: 'EUR' },
})

export const openEyes = operation({
  id: 'identity.open-eyes',
  method: 'POST',
  path: '/session/eyes',
  summary: 'Look through the eyes of somebody of the sample organisation',
  may: 'signed-in',
  input: z.object({ personId: z.uuid() }),
  output: done,
  refuses: [refusals.sessionNeeded, refusals.onlyInSample, common.notFound],
  example: { personId: '01936f5a-5c00-7000-8000-000000000001' },
})

export const listMyTokens = operation({
  id: 'identity.list-my-tokens',
  method: 'GET',
  path: '/me/tokens',
  summary: 'My API tokens',
  may: 'signed-in',
  input: z.object({}),
  output: z.object({ items: z.array(TokenRow) }),
  reads: ['token'],
})

export const createToken = operation({
  id: 'identity.create-token',
  method: 'POST',
  path: '/me/tokens',
  summary: 'Make an API token; it is shown once',
  may: 'signed-in',
  input: z.object({
    name: z.string().trim().min(1, 'A name is needed.').max(100),
    reach: z.enum(reaches).default('read'),
    days: z
      .int()
      .min(1)
      .max(mostTokenDays, `A token lives for at most ${mostTokenDays} days.`)
      .describe('After so many days it ends'),
  }),
  output: z.object({ token: TokenRow, secret: z.string() }),
  refuses: [...ofOwnSession],
  touches: ['token'],
  shownOnce: true,
  example: { name: 'Nightly export', reach: 'read', days: 90 },
})

export const revokeMyToken = operation({
  id: 'identity.revoke-my-token',
  method: 'DELETE',
  path: '/me/tokens/{id}',
  summary: 'Revoke one of my API tokens',
  may: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: done,
  refuses: [refusals.throughEyes, common.notFound],
  touches: ['token'],
  example: { id: '01936f5a-5c00-7000-8000-000000000001' },
})
