import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { ExplanationShown } from '../explanation.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { scopeAmounts, scopeFigures, scopeMeasures, ScopeValueView } from './scope-value.ts'

const projectId = z.uuid()

export const showScopeValue = operation({
  id: 'oversight.show-scope-value',
  method: 'GET',
  path: '/projects/{projectId}/scope-value',
  summary:
    'Show what was accepted of the scope of a project: share, growth, velocity, finish, earned value in money',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId }),
  output: ScopeValueView,
  refuses: refuses(common.notFound),
  reads: ['scope', 'project'],
})

export const explainScopeValue = operation({
  id: 'oversight.explain-scope-value',
  method: 'GET',
  path: '/projects/{projectId}/scope-value/explanations/{figure}',
  summary: 'Explain a figure of agile work: formula and inputs, down to the list',
  may: permissions.read,
  project: 'projectId',
  input: z.object({
    projectId,
    figure: z.enum([...scopeFigures, ...scopeAmounts, ...scopeMeasures]),
  }),
  output: ExplanationShown,
  refuses: refuses(common.notFound, refusals.noSuchScopeFigure),
  reads: ['scope', 'project'],
})
