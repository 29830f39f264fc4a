import { operation } from '@portolan/contract'
import { z } from 'zod'
import { findWords } from './permissions.ts'

export const Found = z.object({
  kind: z.string().describe('As comment, decision, party'),
  id: z.string(),
  title: z.string(),
  excerpt: z.string().describe('Words round the first that was asked for; empty where the title holds them'),
  to: z.string().describe('The page that shows it'),
  at: z.iso.datetime().describe('When it was made'),
})
export type Found = z.output<typeof Found>

export const find = operation({
  id: 'search.find',
  method: 'GET',
  path: '/search/words',
  summary: 'Find comments, decisions, parties and all else that has words, as far as one sees it',
  may: findWords,
  input: z.object({
    text: z
      .string()
      .trim()
      .min(2)
      .max(200)
      .describe('Words, in any order; each must begin a word of the hit, or be much like one of its title'),
    kind: z.string().max(40).optional().describe('Of this kind only'),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  output: z.object({ items: z.array(Found) }),
  reads: ['comment', 'decision', 'action', 'meeting', 'party'],
  example: { text: 'harbour' },
  command: 'search',
})
