import { roles } from '@portolan/contract'
import { z } from 'zod'

export const fieldTypes = ['text', 'number', 'money', 'date', 'choice', 'person'] as const
export type FieldType = (typeof fieldTypes)[number]

export const FieldKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/, 'is not a short name in small letters, as data-centre.')

export const Choice = z.object({ key: FieldKey, label: z.string().trim().min(1).max(80) })

export const CustomField = z.object({
  id: z.uuid(),
  subjectKind: z.string(),
  key: FieldKey,
  name: z.string(),
  type: z.enum(fieldTypes),
  choices: z.array(Choice),
  readers: z.array(z.enum(roles)).nullable().describe('Roles that read it; null: whoever sees the thing'),
  archived: z.boolean(),
  version: z.int(),
})
export type CustomField = z.output<typeof CustomField>

/** A value as it is shown: one form for each type of field. */
export const CustomValue = z.union([
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('number'), number: z.number() }),
  z.object({ type: z.literal('money'), amount: z.int(), currency: z.string() }),
  z.object({ type: z.literal('date'), day: z.iso.date() }),
  z.object({ type: z.literal('choice'), choice: z.string(), label: z.string() }),
  z.object({ type: z.literal('person'), person: z.object({ id: z.uuid(), name: z.string() }) }),
])
export type CustomValue = z.output<typeof CustomValue>

/** A value as it is given; null takes it away. */
export const GivenValue = z
  .union([
    z.object({ type: z.literal('text'), text: z.string().trim().min(1).max(2_000) }),
    z.object({ type: z.literal('number'), number: z.number().min(-1e15).max(1e15) }),
    z.object({
      type: z.literal('money'),
      amount: z.int().describe('Minor units of the currency'),
      currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three letters, as EUR.'),
    }),
    z.object({ type: z.literal('date'), day: z.iso.date() }),
    z.object({ type: z.literal('choice'), choice: FieldKey }),
    z.object({ type: z.literal('person'), personId: z.uuid() }),
  ])
  .nullable()
export type GivenValue = z.output<typeof GivenValue>
