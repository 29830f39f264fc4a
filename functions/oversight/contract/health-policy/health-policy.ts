import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'
import { LimitChange, limited, limitGroups, LimitLine } from './limits.ts'

export const healthPolicyActs = ['write', 'publish', 'drop', 'own'] as const
export type HealthPolicyAct = (typeof healthPolicyActs)[number]

export const LimitRow = z.object({
  rule: z.enum(limited),
  group: z.enum(limitGroups),
  lines: z.array(LimitLine),
  weight: z.number().nullable().describe('How much the rule says at risk; null for how reasons add up'),
  draftWeight: z.number().nullable().describe('As the draft has it, where that is otherwise'),
  owner: PersonNamed.nullable().describe('Null: those who lead the office'),
  challenges: z.object({
    open: z.int(),
    upheld: z
      .int()
      .describe('Figures that this rule said and that were found wrong: it counts against the rule'),
    notUpheld: z.int(),
  }),
})
export type LimitRow = z.output<typeof LimitRow>

export const HealthPolicyVersion = z.object({
  number: z.int(),
  inUse: z.boolean(),
  reason: z.string(),
  authors: z.array(PersonNamed),
  publishedBy: PersonNamed,
  publishedAt: z.iso.datetime(),
  changes: z.array(LimitChange).describe('Against the version before; of the first, against the product’s'),
})

export const HealthPolicyShown = z.object({
  version: z.int().describe('Counts every edit of any draft; 0 as long as there was none'),
  inUse: z.int().describe('The number of the version that holds; 0: the limits of the product'),
  rules: z.array(LimitRow),
  draft: z
    .object({
      next: z.int().describe('The number it would get'),
      reason: z.string(),
      authors: z.array(PersonNamed),
      writtenAt: z.iso.datetime(),
      changes: z.array(LimitChange),
    })
    .nullable(),
  versions: z.array(HealthPolicyVersion).describe('The newest first'),
  may: z.array(z.enum(healthPolicyActs)),
})
export type HealthPolicyShown = z.output<typeof HealthPolicyShown>

const counted = z.int()

/** What a draft would change, were it published today. */
export const HealthPolicyPreview = z.object({
  projects: counted.describe('Projects that were judged anew'),
  before: z.array(z.object({ status: z.string(), projects: counted })),
  after: z.array(z.object({ status: z.string(), projects: counted })),
  worse: counted,
  better: counted,
  changes: z
    .array(
      z.object({
        project: z.object({ id: z.uuid(), code: z.string().nullable(), name: z.string() }),
        before: z.string(),
        after: z.string(),
        rule: z.enum(limited).describe('Which does it'),
      }),
    )
    .describe('Those that get worse first; at most 200'),
  more: counted,
})
export type HealthPolicyPreview = z.output<typeof HealthPolicyPreview>

/** How often each rule spoke: a rule that flags everything tells nothing. */
export const RuleLoudness = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  items: z.array(
    z.object({
      rule: z.enum(limited),
      judged: counted.describe('Projects of whose standings within a year the rule said anything'),
      flagged: counted.describe('Of them, those it said to be at risk or off track at least once'),
      few: z.boolean().describe('So few projects were judged that the share says little'),
    }),
  ),
})
export type RuleLoudness = z.output<typeof RuleLoudness>
