import { operation, refuses, toldFields } from '@portolan/contract'
import { z } from 'zod'
import { refusals } from '../refusals.ts'
import { abilityPermissions as permissions } from './ability-permissions.ts'

/** A row of a file with what would become of it. */
export const JudgedAbilityRow = z.object({
  row: z.int().describe('As a spreadsheet counts it'),
  person: z.string(),
  ability: z.string(),
  level: z.int().nullable(),
  before: z.int().nullable().describe('The level that counts now'),
  evidence: z.string(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  verdict: z.enum(['new', 'update', 'same', 'stop']),
  because: z.object(toldFields).nullable(),
  personId: z.uuid().nullable(),
  abilityId: z.uuid().nullable(),
})
export type JudgedAbilityRow = z.output<typeof JudgedAbilityRow>

export const judgeAbilityFile = operation({
  id: 'plan.judge-ability-file',
  method: 'POST',
  path: '/assessments/file',
  summary:
    'Read a file of abilities (CSV, XLSX) and tell row by row what would become of it; nothing is written',
  may: permissions.assess,
  input: z.object({ fileName: z.string().trim().min(1).max(300) }),
  output: z.object({
    rows: z.array(JudgedAbilityRow),
    counts: z.object({ new: z.int(), update: z.int(), same: z.int(), stop: z.int() }),
  }),
  refuses: refuses(refusals.unreadable),
  upload: { limitBytes: 5_000_000 },
})
