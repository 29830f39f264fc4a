import { useFormat, useLocale, useWords } from '@portolan/ui'
import type { ProjectEvent } from '../../contract/index.ts'

/** What was done, in the words of the reader; of an event that is not known here only its name can be told. */
export function useEventWords(of: ProjectEvent): string {
  const say = useWords('overview')
  const plan = useWords('plan')
  const format = useFormat()
  const locale = useLocale()
  const written = Object.fromEntries(
    Object.entries(of.values).map(([name, { value, unit }]) => [
      name,
      Array.isArray(value)
        ? value.map((field) => within(plan(`field.${field}`, { defaultValue: field }), locale)).join(', ')
        : unit === 'text'
          ? value
          : format.value(value, unit),
    ]),
  )
  if (of.code === 'reported' && of.values['fields'] === undefined) return say('event.says.reported-only')
  return say(`event.says.${of.code}`, { ...written, name: of.name })
}

/** Labels begin with a capital; within a sentence only German nouns and abbreviations do. */
function within(label: string, locale: string): string {
  const isWord = label !== label.toLocaleUpperCase(locale)
  return isWord && !locale.startsWith('de')
    ? label.charAt(0).toLocaleLowerCase(locale) + label.slice(1)
    : label
}
