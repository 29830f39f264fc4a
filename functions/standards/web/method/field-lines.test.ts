import { expect, it } from 'vitest'
import { completeMethod } from '../../domain/index.ts'
import { fieldsOf, linesOf } from './field-lines.ts'

const named = (kind: string): string => `The ${kind}`
const ways = { named, keyFor: (name: string) => name.toLowerCase() }

it('every template of every method comes back from its lines as it was', () => {
  for (const kind of ['predictive', 'agile', 'hybrid', 'service-transition'] as const)
    for (const { fields } of completeMethod(kind, 'en').content.phases.flatMap(({ artefacts }) => artefacts))
      expect(fieldsOf(linesOf(fields, named), fields, ways)).toEqual(fields)
})

it('a line alone is long text that may stay empty; a star makes it needed; a choice lists its choices', () => {
  expect(fieldsOf('Notes\n\nVerdict * | the choice: Good; Bad', [], ways)).toEqual([
    { id: 'notes', name: 'Notes', kind: 'long-text', needed: false, choices: [], help: '' },
    { id: 'verdict', name: 'Verdict', kind: 'choice', needed: true, choices: ['Good', 'Bad'], help: '' },
  ])
})
