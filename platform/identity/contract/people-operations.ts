import { common, operation, pageInput, pageOf, roles, scopeKinds } from '@portolan/contract'
import { z } from 'zod'
import { emailAddress, jobTitle, personName, PersonRow, phoneNumber } from './person.ts'
import { GrantRow } from './grant.ts'
import { managePeople, manageRoles, manageTokens, readPeople } from './permissions.ts'
import * as refusals from './refusals.ts'
import { tokenFilter, TokenRow } from './token.ts'

const someone = { id: '01936f5a-5c00-7000-8000-000000000001' }
const LinkOnce = z.object({ url: z.string(), expiresAt: z.string() })

export const showPerson = operation({
  id: 'people.show',
  method: 'GET',
  path: '/people/{id}',
  summary: 'One person',
  may: readPeople,
  input: z.object({ id: z.uuid() }),
  output: PersonRow,
  refuses: [common.notFound],
  reads: ['person', 'grant'],
  example: someone,
})

export const addPerson = operation({
  id: 'people.add',
  method: 'POST',
  path: '/people',
  summary: 'Add a person, without a sign-in until invited',
  may: managePeople,
  input: z.object({
    name: personName,
    email: emailAddress.optional(),
    phone: phoneNumber.optional(),
    jobTitle: jobTitle.optional(),
  }),
  output: PersonRow,
  refuses: [refusals.emailTaken, refusals.throughEyes],
  touches: ['person'],
  example: { name: 'Mira Okafor', email: 'mira@example.org' },
})

export const changePerson = operation({
  id: 'people.change',
  method: 'PATCH',
  path: '/people/{id}',
  summary: 'Change what is known of a person',
  may: managePeople,
  versioned: true,
  input: z.object({
    id: z.uuid(),
    name: personName.optional(),
    email: emailAddress.nullable().optional(),
    phone: phoneNumber.nullable().optional(),
    jobTitle: jobTitle.nullable().optional(),
  }),
  output: PersonRow,
  refuses: [common.notFound, refusals.emailTaken, refusals.emailMissing, refusals.throughEyes],
  touches: ['person'],
  example: { ...someone, jobTitle: 'Project manager' },
})

export const invitePerson = operation({
  id: 'people.invite',
  method: 'POST',
  path: '/people/{id}/invitation',
  summary: 'Make an invitation link, shown once, good for seven days; an older one ends',
  may: managePeople,
  input: z.object({ id: z.uuid() }),
  output: LinkOnce,
  refuses: [
    common.notFound,
    refusals.emailMissing,
    refusals.emailTaken,
    refusals.alreadyActive,
    refusals.throughEyes,
  ],
  touches: ['person'],
  shownOnce: true,
  example: someone,
})

export const issueReset = operation({
  id: 'people.issue-reset',
  method: 'POST',
  path: '/people/{id}/reset-link',
  summary: 'Make a link that sets a new password, shown once, good for 60 minutes',
  may: managePeople,
  input: z.object({ id: z.uuid() }),
  output: LinkOnce,
  refuses: [common.notFound, refusals.notActive, refusals.foreignSignIn, refusals.throughEyes],
  touches: ['person'],
  shownOnce: true,
  example: someone,
})

export const removeSecondFactor = operation({
  id: 'people.remove-second-factor',
  method: 'DELETE',
  path: '/people/{id}/second-factor',
  summary: 'Switch off the second factor of somebody who lost the authenticator; the sessions end',
  may: managePeople,
  input: z.object({ id: z.uuid() }),
  output: PersonRow,
  refuses: [
    common.notFound,
    refusals.notActive,
    refusals.secondFactorOff,
    refusals.foreignSignIn,
    refusals.ownSecondFactor,
    refusals.throughEyes,
  ],
  touches: ['person'],
  example: someone,
})

export const markAsLeft = operation({
  id: 'people.mark-as-left',
  method: 'POST',
  path: '/people/{id}/leaving',
  summary: 'Mark a person as left: sessions, tokens and roles end, the record stays',
  may: managePeople,
  input: z.object({ id: z.uuid() }),
  output: PersonRow,
  refuses: [common.notFound, refusals.hasLeft, refusals.lastAdministrator, refusals.throughEyes],
  touches: ['person', 'grant', 'token'],
  example: someone,
})

export const grantRole = operation({
  id: 'roles.grant',
  method: 'POST',
  path: '/people/{personId}/grants',
  summary: 'Grant a role over the organisation, a portfolio or a project',
  may: manageRoles,
  input: z.object({
    personId: z.uuid(),
    role: z.enum(roles),
    scope: z.enum(scopeKinds).default('organisation'),
    scopeId: z.uuid().optional().describe('The portfolio or the project'),
  }),
  output: GrantRow,
  refuses: [common.notFound, refusals.grantExists, refusals.hasLeft, refusals.throughEyes],
  touches: ['grant', 'person'],
  example: { personId: someone.id, role: 'pmo-lead' },
})

export const confirmGrant = operation({
  id: 'roles.confirm',
  method: 'POST',
  path: '/grants/{id}/confirmation',
  summary: 'Confirm a role that another administrator granted himself',
  may: manageRoles,
  input: z.object({ id: z.uuid() }),
  output: GrantRow,
  refuses: [common.notFound, refusals.grantNotWaiting, refusals.ownGrant, refusals.throughEyes],
  touches: ['grant', 'person'],
  example: someone,
})

export const revokeGrant = operation({
  id: 'roles.revoke',
  method: 'DELETE',
  path: '/grants/{id}',
  summary: 'Revoke a role',
  may: manageRoles,
  input: z.object({ id: z.uuid() }),
  output: z.object({ done: z.literal(true) }),
  refuses: [common.notFound, refusals.lastAdministrator, refusals.throughEyes],
  touches: ['grant', 'person'],
  example: someone,
})

const Rules = z.object({ secondFactorFor: z.array(z.enum(roles)), version: z.int() })

export const showSignInRules = operation({
  id: 'people.sign-in-rules',
  method: 'GET',
  path: '/sign-in-rules',
  summary: 'Which roles need a second factor',
  may: readPeople,
  input: z.object({}),
  output: Rules,
  reads: ['organisation'],
})

export const changeSignInRules = operation({
  id: 'people.change-sign-in-rules',
  method: 'PUT',
  path: '/sign-in-rules',
  summary: 'Say which roles need a second factor',
  may: manageRoles,
  versioned: true,
  input: z.object({ secondFactorFor: z.array(z.enum(roles)).max(roles.length) }),
  output: Rules,
  refuses: [refusals.throughEyes],
  touches: ['organisation', 'person'],
  example: { secondFactorFor: ['administrator', 'finance'] },
})

export const listTokens = operation({
  id: 'tokens.list',
  method: 'GET',
  path: '/tokens',
  summary: 'The API tokens of everyone',
  may: manageTokens,
  input: z.object({ ...pageInput, ...tokenFilter }),
  output: pageOf(TokenRow),
  reads: ['token'],
})

export const revokeToken = operation({
  id: 'tokens.revoke',
  method: 'DELETE',
  path: '/tokens/{id}',
  summary: 'Revoke anyone’s API token',
  may: manageTokens,
  input: z.object({ id: z.uuid() }),
  output: z.object({ done: z.literal(true) }),
  refuses: [common.notFound, refusals.throughEyes],
  touches: ['token'],
  example: someone,
})
