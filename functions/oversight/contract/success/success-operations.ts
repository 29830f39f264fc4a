import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { closureRefusals } from '../closure/closure-refusals.ts'
import { ExplanationShown } from '../explanation.ts'
import { cardMoments, SuccessCard } from './success-card.ts'
import { successPermissions as may } from './success-permissions.ts'
import { successGroupings, SuccessView } from './success-rate.ts'
import { successRefusals as refused } from './success-refusals.ts'

const filters = {
  moment: z.enum(cardMoments).default('closure').describe('By which of their cards they are counted'),
  by: z.enum(successGroupings).default('year'),
  portfolioId: z.uuid().optional(),
}

export const answerCard = operation({
  id: 'oversight.answer-success-card',
  method: 'PUT',
  path: '/projects/{projectId}/success/{moment}',
  summary:
    'Say as its sponsor how well a closed project did; what is not known is left out, and counts as not known',
  may: may.answerCards,
  project: 'projectId',
  input: z.object({
    projectId: z.uuid(),
    moment: z.enum(cardMoments),
    satisfaction: z.int().min(1).max(5).nullable().default(null),
    benefits: z.int().min(0).max(1_000).nullable().default(null).describe('Percent of what was promised'),
    scope: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .default(null)
      .describe('Percent of the scope; a list of items in the record goes before it'),
    words: z.string().trim().max(4_000).default('').describe('What that rests on'),
  }),
  output: SuccessCard,
  refuses: refuses(
    common.notFound,
    closureRefusals.noClosure,
    closureRefusals.notClosed,
    refused.cardNotDue,
    refused.ownProject,
    refused.otherSponsor,
  ),
  touches: ['closure', 'success'],
  versioned: true,
})

export const showSuccess = operation({
  id: 'oversight.show-success',
  method: 'GET',
  path: '/success',
  summary:
    'Count how many closed projects succeeded, by year, type, sponsor, gates or waivers; small numbers are marked',
  may: may.readSuccess,
  input: z.object(filters),
  output: SuccessView,
  reads: ['closure', 'success', 'project'],
  command: 'success',
})

export const explainSuccess = operation({
  id: 'oversight.explain-success',
  method: 'GET',
  path: '/success/explanation',
  summary: 'Explain a success rate: the counts it is made from, and its interval',
  may: may.readSuccess,
  input: z.object({ ...filters, group: z.string().max(200).optional().describe('Absent: all of them') }),
  output: ExplanationShown,
  reads: ['closure', 'success', 'project'],
})
