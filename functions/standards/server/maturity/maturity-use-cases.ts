import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { beginAssessment, finishAssessment, listAssessments, rateFunction } from '../../contract/index.ts'
import type { StandardsParts } from '../parts.ts'
import { readAssessments } from './read-assessments.ts'
import { begin, finish, rate } from './write-assessment.ts'

export function maturityUseCases(parts: StandardsParts): readonly UseCase[] {
  const { readFacts } = parts
  return [
    reads(listAssessments, async ({ tx, now }) => ({
      items: [...(await readAssessments({ tx, now, readFacts }))],
    })),
    writes(beginAssessment, async (call) => await begin(call, parts)),
    writes(rateFunction, async (call) => await rate(call, parts)),
    writes(finishAssessment, async (call) => await finish(call, parts)),
  ]
}
