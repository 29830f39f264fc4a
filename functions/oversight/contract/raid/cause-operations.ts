import { common, operation, permission, refuses } from '@portolan/contract'
import { z } from 'zod'
import { ExplanationShown } from '../explanation.ts'
import { permissions } from '../permissions.ts'
import { causeFields, exposureFigures, ExposureView, RiskCause, usualTogether } from './cause.ts'
import { matrixSides } from './raid-reads.ts'
import { raidRefusals } from './raid-refusals.ts'

export const keepCauses = permission({
  id: 'oversight.keep-causes',
  within: 'organisation',
  roles: ['pmo-lead', 'portfolio-manager'],
  summary: 'Name causes that risks of several projects share, and how much risks go with them',
})

export const listCauses = operation({
  id: 'oversight.list-causes',
  method: 'GET',
  path: '/risk-causes',
  summary: 'List the causes that risks of several projects share',
  may: permissions.list,
  input: z.object({}),
  output: z.object({ items: z.array(RiskCause) }),
  reads: ['risk-cause'],
})

export const addCause = operation({
  id: 'oversight.add-cause',
  method: 'POST',
  path: '/risk-causes',
  summary: 'Name a cause that risks of several projects share',
  may: keepCauses,
  input: z.object({
    name: causeFields.name,
    words: causeFields.words.default(''),
    together: causeFields.together.default(usualTogether),
  }),
  output: RiskCause,
  refuses: refuses(raidRefusals.causeTaken),
  touches: ['risk-cause'],
})

export const changeCause = operation({
  id: 'oversight.change-cause',
  method: 'PATCH',
  path: '/risk-causes/{causeId}',
  summary: 'Change a cause: its words, or how much risks go with it',
  may: keepCauses,
  input: z.object({ causeId: z.uuid(), ...z.object(causeFields).partial().shape }),
  output: RiskCause,
  refuses: refuses(common.notFound, raidRefusals.causeTaken),
  touches: ['risk-cause'],
  versioned: true,
})

const asked = {
  portfolioId: z.uuid().optional(),
  side: z.enum(matrixSides).default('inherent'),
}

export const showExposure = operation({
  id: 'oversight.show-exposure',
  method: 'GET',
  path: '/raid/exposure',
  summary: 'Show what the open risks of all projects may cost together, by cause and by project',
  may: permissions.list,
  input: z.object(asked),
  output: ExposureView,
  reads: ['risk', 'risk-cause', 'project', 'currency-rate'],
})

export const explainExposure = operation({
  id: 'oversight.explain-exposure',
  method: 'GET',
  path: '/raid/exposure/explanations/{measure}',
  summary: 'Explain a figure of the exposure: formula and inputs, down to iterations and seed',
  may: permissions.list,
  input: z.object({
    ...asked,
    measure: z.enum(exposureFigures),
    of: z.uuid().optional().describe('A cause or a project; else all together'),
  }),
  output: ExplanationShown,
  refuses: refuses(raidRefusals.notExposed),
  reads: ['risk', 'risk-cause', 'project', 'currency-rate'],
})
