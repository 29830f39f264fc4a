import { operation } from '@portolan/contract'
import { z } from 'zod'
import { controlId } from '../compliance/compliance.ts'
import { permissions as may } from '../permissions.ts'
import { CriterionEffect, EffectFigures, EffectGroup, effectGroupings, RulingLine } from './effect.ts'

const reads = ['project-method', 'gate', 'project'] as const

export const showGateEffect = operation({
  id: 'standards.show-gate-effect',
  method: 'GET',
  path: '/gates/effect',
  summary:
    'Show what gates achieve: first-pass yield, teeth, days from presented to ruled, and which criteria find something',
  may: may.readMethods,
  input: z.object({}),
  output: z.object({
    whole: EffectFigures,
    groups: z.array(EffectGroup),
    criteria: z.array(CriterionEffect).describe('Those that fail most often first'),
  }),
  reads,
})

export const listRulings = operation({
  id: 'standards.list-rulings',
  method: 'GET',
  path: '/gates/rulings',
  summary: 'List what was decided at the gates of all projects one sees, the newest first',
  may: may.readMethods,
  input: z.object({
    by: z.enum(effectGroupings).optional().describe('With a key: of this method version, unit or half-year'),
    key: z.string().max(80).optional(),
    control: controlId.optional().describe('First rulings on gates at which this criterion failed'),
  }),
  output: z.object({ items: z.array(RulingLine) }),
  reads,
})
