import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fieldsOf, readFields, sentencesOf } from './schema-fields.ts'

const schema = z.object({
  name: z.string().min(3),
  budget: z.number().min(0).optional(),
  start: z.iso.date(),
  class: z.enum(['run', 'grow']).default('run'),
  secret: z.string().min(12),
  agreed: z.boolean().default(false),
})
const words = {
  name: { label: 'Name' },
  budget: { label: 'Budget' },
  start: { label: 'Start' },
  class: { label: 'Class' },
  secret: { label: 'Password', kind: 'password' as const },
  agreed: { label: 'Agreed' },
}
const fields = fieldsOf(schema, words)
const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  `${key} ${Object.values(values).join(' ')}`.trim()

function check(values: Record<string, unknown>): Readonly<Record<string, string>> {
  const given = readFields(fields, values)
  const result = schema.safeParse(given)
  return result.success ? {} : sentencesOf(fields, given, result.error.issues, say)
}

describe('a form made from a schema', () => {
  it('takes the kind of a field and whether it is needed from the schema', () => {
    expect(fields.map((field) => [field.name, field.kind, field.needed])).toEqual([
      ['name', 'text', true],
      ['budget', 'number', false],
      ['start', 'day', true],
      ['class', 'choice', false],
      ['secret', 'password', true],
      ['agreed', 'checkbox', false],
    ])
    expect(fields[3]?.choices?.map((choice) => choice.value)).toEqual(['run', 'grow'])
  })
  it('reads numbers as people write them', () => {
    expect(readFields(fields, { budget: '1 200' })['budget']).toBe(1200)
    expect(readFields(fields, { budget: '1,234,500' })['budget']).toBe(1_234_500)
    expect(readFields(fields, { budget: '12,5' })['budget']).toBe(12.5)
    expect(readFields(fields, { budget: 'many' })['budget']).toBe('many')
  })
  it('leaves out what was left empty, but keeps the blanks of a password', () => {
    expect(readFields(fields, { name: ' ', secret: ' a ' })).toEqual({ secret: ' a ', agreed: false })
  })
  it('says what is missing and what does not fit, one sentence a field', () => {
    const ok = { name: 'Core payments', start: '2026-11-23', secret: 'long enough words' }
    expect(check(ok)).toEqual({})
    expect(check({ ...ok, name: '' })).toEqual({ name: 'form.missing Name' })
    expect(check({ ...ok, name: 'ab' })).toEqual({ name: 'form.too-small-text 3' })
    expect(check({ ...ok, start: '2027-02-31' })).toEqual({ start: 'form.no-day 2027-02-31' })
    expect(check({ ...ok, budget: 'many' })).toEqual({ budget: 'form.no-number many' })
    expect(check({ ...ok, budget: '-1' })).toEqual({ budget: 'form.too-small-number 0' })
  })
})
