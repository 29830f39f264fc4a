import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { askingRefusals } from './asking-refusals.ts'
import { PlanQuestion, Question, Routing } from './question.ts'

const decisionId = z.uuid()

export const showQuestion = operation({
  id: 'oversight.show-question',
  method: 'GET',
  path: '/decisions/{decisionId}/question',
  summary:
    'Show a question of mine as I wrote it, with the calls of its options: to change it, or to ask it anew',
  may: permissions.takePart,
  input: z.object({ decisionId }),
  output: Question,
  refuses: refuses(common.notFound, askingRefusals.notYours),
  reads: ['decision'],
})

export const routeQuestion = operation({
  id: 'oversight.route-question',
  method: 'GET',
  path: '/decisions/{decisionId}/route',
  summary: 'Tell who would decide a draft as it stands, and why: its options are tried, and taken back',
  may: permissions.takePart,
  input: z.object({ decisionId }),
  output: Routing,
  refuses: refuses(common.notFound, askingRefusals.notYours),
  reads: ['decision', 'body', 'project', 'schedule', 'stand-in', 'grant'],
})

export const listPlanQuestions = operation({
  id: 'oversight.list-plan-questions',
  method: 'GET',
  path: '/projects/{projectId}/plan-questions',
  summary:
    'List the questions whose options change the schedule of a project: open, decided, and what they made',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId: z.uuid() }),
  output: z.object({ items: z.array(PlanQuestion) }),
  refuses: refuses(common.notFound),
  reads: ['decision', 'schedule'],
})
