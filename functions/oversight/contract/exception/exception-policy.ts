import { operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { exceptionRules } from './exception.ts'
import { exceptionPermissions as may } from './exception-permissions.ts'

const rules = z
  .array(z.enum(exceptionRules))
  .max(exceptionRules.length)
  .describe('The limits whose breach raises an exception; none raises none')

export const ExceptionPolicy = z.object({
  rules,
  sponsorWorkdays: z.int().min(1).max(60).describe('Without an answer for so long, the sponsors are told'),
  officeWorkdays: z.int().min(1).max(60).describe('And after so many more, those who lead the office'),
  version: z.int().describe('0 as long as nobody set it: nothing is raised'),
  setBy: z.string().nullable(),
  setAt: z.iso.datetime().nullable(),
})
export type ExceptionPolicy = z.output<typeof ExceptionPolicy>

export const setExceptionPolicy = operation({
  id: 'oversight.set-exception-policy',
  method: 'PUT',
  path: '/exceptions/policy',
  summary: 'Say which limits raise an exception, and who is told when nobody answers',
  may: may.setPolicy,
  input: ExceptionPolicy.pick({ rules: true, sponsorWorkdays: true, officeWorkdays: true }),
  output: ExceptionPolicy,
  refuses: refuses(),
  touches: ['exception'],
  versioned: true,
})

export const previewExceptionPolicy = operation({
  id: 'oversight.preview-exception-policy',
  method: 'GET',
  path: '/exceptions/policy/preview',
  summary: 'Tell what each limit would raise today in the projects one sees, whether or not it is set',
  may: permissions.list,
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        rule: z.enum(exceptionRules),
        past: z.int().describe('Projects past this limit today'),
        projects: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('The first of them by name'),
      }),
    ),
  }),
  reads: ['standing', 'exception'],
})
