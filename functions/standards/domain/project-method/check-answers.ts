import { isDay } from '@portolan/quantity'
import type { Artefact, TemplateField } from '../../contract/index.ts'

type Given = Readonly<Record<string, string>>

/** The first field whose answer is no answer to it, or the name of an answer that no field asks for. */
export function misfitOf({ fields }: Pick<Artefact, 'fields'>, answers: Given): string | undefined {
  const byId = new Map(fields.map((field) => [field.id, field]))
  for (const [id, answer] of Object.entries(answers)) {
    const field = byId.get(id)
    if (field === undefined) return id
    if (answer !== '' && !fits(field, answer)) return field.name
  }
  return undefined
}

/** The first field that is needed and has no answer. */
export function unfinishedField({ fields }: Pick<Artefact, 'fields'>, answers: Given): string | undefined {
  return fields.find(({ id, needed }) => needed && (answers[id] ?? '') === '')?.name
}

const fitting: Readonly<Record<TemplateField['kind'], (answer: string, field: TemplateField) => boolean>> = {
  text: (answer) => !answer.includes('\n'),
  'long-text': () => true,
  number: (answer) => /^-?\d{1,15}([.,]\d{1,6})?$/.test(answer),
  day: (answer) => isDay(answer),
  choice: (answer, { choices }) => choices.includes(answer),
}

function fits(field: TemplateField, answer: string): boolean {
  return fitting[field.kind](answer, field)
}
