import { classed, event, roles, scopeKinds } from '@portolan/contract'
import { z } from 'zod'
import { reaches } from './token.ts'

const none = z.object({})
const named = z.object({ name: z.string() })
const role = z.enum(roles)
const scope = z.enum(scopeKinds)
const granted = z.object({ person: z.string(), role, scope, scopeId: z.string().nullable() })
const told = (one: z.output<typeof granted>): string =>
  `${one.role} for ${one.scope === 'organisation' ? 'the whole organisation' : `one ${one.scope}`}`

// Signing in and what guards it.
export const signedIn = event({
  id: 'identity.signed-in',
  summary: 'A person signed in',
  payload: z.object({ by: z.enum(['password', 'link', 'invitation']) }),
  sentence: ({ by }) =>
    by === 'password' ? 'signed in' : `signed in by ${by === 'link' ? 'a one-time link' : 'an invitation'}`,
})
export const signedOut = event({
  id: 'identity.signed-out',
  summary: 'A person signed out',
  payload: z.object({ everywhere: z.boolean() }),
  sentence: ({ everywhere }) => (everywhere ? 'signed out everywhere' : 'signed out'),
})
export const entered = event({
  id: 'identity.entered',
  summary: 'A person switched to this organisation',
  payload: none,
  sentence: () => 'switched to this organisation',
})
export const signInLocked = event({
  id: 'identity.sign-in-locked',
  summary: 'A sign-in was locked after five wrong tries',
  payload: named,
  sentence: ({ name }) => `locked the sign-in of ${name} for 15 minutes after five wrong tries`,
})
export const passwordChanged = event({
  id: 'identity.password-changed',
  summary: 'A password was changed',
  payload: z.object({ by: z.enum(['password', 'link']) }),
  sentence: ({ by }) => (by === 'link' ? 'set a new password by a reset link' : 'changed the password'),
})
export const secondFactorSwitched = event({
  id: 'identity.second-factor-switched',
  summary: 'A second factor was switched on or off',
  payload: z.object({ person: z.string(), on: z.boolean() }),
  sentence: ({ person, on }) => `switched the second factor of ${person} ${on ? 'on' : 'off'}`,
})
export const rulesChanged = event({
  id: 'identity.rules-changed',
  summary: 'The roles that need a second factor were changed',
  payload: z.object({ secondFactorFor: z.array(role) }),
  sentence: ({ secondFactorFor }) =>
    secondFactorFor.length === 0
      ? 'asks no role for a second factor'
      : `asks for a second factor: ${secondFactorFor.join(', ')}`,
})

// People.
export const organisationFounded = event({
  id: 'identity.organisation-founded',
  summary: 'An organisation was founded',
  payload: named,
  sentence: ({ name }) => `founded ${name}`,
})
export const firstRunFinished = event({
  id: 'identity.first-run-finished',
  summary: 'The first administrator gave a name and a password',
  payload: z.object({ name: z.string(), organisation: z.string() }),
  sentence: ({ organisation }) => `finished the first run of ${organisation}`,
})
export const personAdded = event({
  id: 'identity.person-added',
  summary: 'A person was added',
  payload: z.object({ name: z.string(), email: classed(z.string().nullable(), 'personal') }),
  sentence: ({ name }) => `added ${name}`,
})
export const personChanged = event({
  id: 'identity.person-changed',
  summary: 'What is known of a person was changed',
  payload: z.object({
    name: z.string(),
    fields: z.array(z.string()),
    email: classed(z.string().nullable(), 'personal'),
    phone: classed(z.string().nullable(), 'personal'),
  }),
  sentence: ({ name, fields }) => `changed ${fields.length === 0 ? 'nothing' : fields.join(', ')} of ${name}`,
})
export const personInvited = event({
  id: 'identity.person-invited',
  summary: 'An invitation was made',
  payload: z.object({ name: z.string(), until: z.string() }),
  sentence: ({ name }) => `invited ${name}`,
})
export const resetIssued = event({
  id: 'identity.reset-issued',
  summary: 'A reset link was made',
  payload: z.object({ name: z.string(), until: z.string() }),
  sentence: ({ name }) => `made a reset link for ${name}`,
})
export const personLeft = event({
  id: 'identity.person-left',
  summary: 'A person left',
  payload: z.object({ name: z.string(), tokens: z.int(), grants: z.int() }),
  sentence: ({ name }) => `marked ${name} as left: sessions, tokens and roles ended`,
})

// Roles.
export const roleGranted = event({
  id: 'identity.role-granted',
  summary: 'A role was granted',
  payload: granted,
  sentence: (one) => `granted ${one.person} the role ${told(one)}`,
})
export const roleAsked = event({
  id: 'identity.role-asked',
  summary: 'A role for oneself waits for a second administrator',
  payload: granted,
  sentence: (one) => `asked for the role ${told(one)}; another administrator must confirm it`,
})
export const roleTaken = event({
  id: 'identity.role-taken',
  summary: 'The only administrator granted himself a role; everyone is told',
  payload: granted,
  sentence: (one) => `took the role ${told(one)} as the only administrator`,
})
export const roleConfirmed = event({
  id: 'identity.role-confirmed',
  summary: 'A role that somebody granted himself was confirmed',
  payload: granted,
  sentence: (one) => `confirmed that ${one.person} holds the role ${told(one)}`,
})
export const roleRevoked = event({
  id: 'identity.role-revoked',
  summary: 'A role was revoked',
  payload: granted,
  sentence: (one) => `revoked the role ${told(one)} of ${one.person}`,
})

// The eyes of others, and tokens.
export const eyesOpened = event({
  id: 'identity.eyes-opened',
  summary: 'Somebody began to look through the eyes of another',
  payload: named,
  sentence: ({ name }) => `began to look through the eyes of ${name}`,
})
export const eyesClosed = event({
  id: 'identity.eyes-closed',
  summary: 'Somebody stopped looking through the eyes of another',
  payload: named,
  sentence: ({ name }) => `stopped looking through the eyes of ${name}`,
})
export const tokenCreated = event({
  id: 'identity.token-created',
  summary: 'An API token was made',
  payload: z.object({ name: z.string(), prefix: z.string(), reach: z.enum(reaches), expiresAt: z.string() }),
  sentence: ({ name, prefix }) => `made the API token ${name} (${prefix}…)`,
})
export const tokenRevoked = event({
  id: 'identity.token-revoked',
  summary: 'An API token was revoked',
  payload: z.object({ name: z.string(), prefix: z.string(), person: z.string() }),
  sentence: ({ name, prefix, person }) => `revoked the API token ${name} (${prefix}…) of ${person}`,
})
