import { common, operation } from '@portolan/contract'
import { z } from 'zod'
import { sessionNeeded } from './refusals.ts'
import { Session } from './session.ts'

const done = z.object({ done: z.literal(true) })

export const showSession = operation({
  id: 'identity.session',
  method: 'GET',
  path: '/session',
  summary: 'Who am I, where, and in which roles',
  may: 'anyone',
  input: z.object({}),
  output: Session,
  reads: ['person', 'grant', 'organisation'],
})

export const signOut = operation({
  id: 'identity.sign-out',
  method: 'POST',
  path: '/sign-out',
  summary: 'End this session',
  may: 'anyone',
  input: z.object({}),
  output: z.object({ signedIn: z.literal(false) }),
})

export const closeEyes = operation({
  id: 'identity.close-eyes',
  method: 'DELETE',
  path: '/session/eyes',
  summary: 'Look through my own eyes again',
  may: 'signed-in',
  input: z.object({}),
  output: done,
  refuses: [sessionNeeded],
})

export const switchOrganisation = operation({
  id: 'identity.switch-organisation',
  method: 'POST',
  path: '/session/organisation',
  summary: 'Work in another of my organisations',
  may: 'signed-in',
  input: z.object({ organisationId: z.uuid() }),
  output: done,
  refuses: [sessionNeeded, common.notFound],
  example: { organisationId: '01936f5a-5c00-7000-8000-000000000001' },
})
