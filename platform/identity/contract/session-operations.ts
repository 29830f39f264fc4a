import { operation } from '@portolan/contract'
import { z } from 'zod'
import { sessionNeeded } from './refusals.ts'
import { Session } from './session.ts'

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
  output: z.object({ done: z.literal(true) }),
  refuses: [sessionNeeded],
})
