import { type TemplateField, type TemplateFieldKind, templateFieldKinds } from '../../contract/index.ts'

type Named = (kind: TemplateFieldKind) => string

/** The fields of a template as lines that one can write: “Verdict * | Choice: Good; Not good”. */
export function linesOf(fields: readonly TemplateField[], named: Named): string {
  return fields
    .map(({ name, kind, needed, choices }) => {
      const listed = choices.length === 0 ? '' : `: ${choices.join('; ')}`
      return `${name}${needed ? ' *' : ''} | ${named(kind)}${listed}`
    })
    .join('\n')
}

/** Lines back into fields: one whose name stands as before keeps its id and help. A line without kind is long text. */
export function fieldsOf(
  lines: string,
  before: readonly TemplateField[],
  ways: { readonly named: Named; readonly keyFor: (name: string) => string },
): TemplateField[] {
  const known = new Map(before.map((field) => [field.name.toLowerCase(), field]))
  const read = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => readLine(line, ways.named))
  return read.map((field, at) => {
    const old = known.get(field.name.toLowerCase())
    const earlier = read.slice(0, at).filter(({ name }) => name === field.name).length
    const id = old?.id ?? ways.keyFor(field.name)
    return { ...field, id: earlier === 0 ? id : `${id}-${earlier + 1}`, help: old?.help ?? '' }
  })
}

function readLine(line: string, named: Named): Omit<TemplateField, 'id' | 'help'> {
  const bar = line.lastIndexOf('|')
  const [title, rest] = bar < 0 ? [line, ''] : [line.slice(0, bar).trim(), line.slice(bar + 1).trim()]
  const [word = '', ...listed] = rest.split(':')
  const kind = templateFieldKinds.find((one) => named(one).toLowerCase() === word.trim().toLowerCase())
  const choices = listed
    .join(':')
    .split(';')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')
  const needed = title.endsWith('*')
  return {
    name: (needed ? title.slice(0, -1).trim() : title) || line,
    kind: kind ?? 'long-text',
    needed,
    choices: kind === 'choice' ? choices : [],
  }
}
