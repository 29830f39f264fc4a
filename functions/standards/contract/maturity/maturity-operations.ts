import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions as may } from '../permissions.ts'
import { Assessment, MaturityAnswer, pmoFunctions } from './maturity.ts'
import { maturityRefusals as refused } from './maturity-refusals.ts'

const path = '/maturity-assessments'
const touches = ['maturity'] as const

export const listAssessments = operation({
  id: 'standards.list-assessments',
  method: 'GET',
  path,
  summary:
    'List the assessments of the PMO, the newest first: level by function, what shows it, and what is observed',
  may: may.readMaturity,
  input: z.object({}),
  output: z.object({ items: z.array(Assessment) }),
  reads: ['maturity', 'project'],
})

export const beginAssessment = operation({
  id: 'standards.begin-assessment',
  method: 'POST',
  path,
  summary: 'Begin an assessment of the PMO for a day, from what the last one said',
  may: may.keepMaturity,
  input: z.object({ day: z.iso.date().optional().describe('Else today') }),
  output: Assessment,
  refuses: refuses(refused.draftThere),
  touches,
})

export const rateFunction = operation({
  id: 'standards.rate-function',
  method: 'PUT',
  path: `${path}/{maturityId}/functions/{function}`,
  summary: 'Say which practices of a function are so, what shows it, and where it is to go',
  may: may.keepMaturity,
  input: z.object({ maturityId: z.uuid(), function: z.enum(pmoFunctions), ...MaturityAnswer.shape }),
  output: Assessment,
  refuses: refuses(common.notFound, refused.finished),
  touches,
  versioned: true,
})

export const finishAssessment = operation({
  id: 'standards.finish-assessment',
  method: 'POST',
  path: `${path}/{maturityId}/end`,
  summary: 'Finish an assessment: it is frozen with what Portolan observed on that day',
  may: may.keepMaturity,
  input: z.object({ maturityId: z.uuid() }),
  output: Assessment,
  refuses: refuses(common.notFound, refused.finished, refused.nothingShown),
  touches,
  versioned: true,
})
