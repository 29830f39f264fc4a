import { operation } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { Home } from './home.ts'

export const showHome = operation({
  id: 'oversight.show-home',
  method: 'GET',
  path: '/home',
  summary: 'Show what waits for me, what I owe, what will surprise us, and what changed since I saw it last',
  may: permissions.haveHome,
  input: z.object({}),
  output: Home,
  reads: [
    'standing',
    'project',
    'decision',
    'body',
    'stand-in',
    'forecast',
    'period',
    'ledger',
    'comment',
    'person',
    'action',
    'control-account',
    'meeting',
    'absence',
    'ability',
    'access-review',
    'grant',
    'home-seen',
  ],
  command: 'home',
})

export const markSeen = operation({
  id: 'oversight.mark-seen',
  method: 'PUT',
  path: '/home/seen',
  summary: 'Say up to when I have seen what changed; null goes back to the last seven days',
  may: permissions.haveHome,
  input: z.object({
    until: z.iso.datetime().nullable().describe('A later moment than now counts as now'),
  }),
  output: z.object({
    until: z.iso.datetime().nullable(),
    before: z.iso.datetime().nullable().describe('What stood there, to take it back'),
  }),
  touches: ['home-seen'],
  example: { until: '2026-11-16T08:00:00.000Z' },
})
