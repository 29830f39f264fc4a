import { type Node, Visitor } from 'oxc-parser'
import type { Source } from './sources.ts'

/** A sentence that a server can tell: its key, and the values that it hands over. */
export type ToldSentence = { readonly key: string; readonly slots: readonly string[]; readonly file: string }

/** What is told with told('key')`…`, and what is refused with refusal({ code, sentence }). */
export function toldSentences(sources: readonly Source[]): readonly ToldSentence[] {
  return sources
    .filter(({ forTests }) => !forTests)
    .flatMap((source) => [...toldIn(source), ...refusedIn(source)])
}

/** The events that slices declare with event({ id }): each is a sentence of the event log. */
export function eventsIn(sources: readonly Source[]): readonly string[] {
  return idsOf('event', sources)
}

/** What `permission()` names. */
export function permissionsIn(sources: readonly Source[]): readonly string[] {
  return idsOf('permission', sources)
}

function idsOf(called: string, sources: readonly Source[]): readonly string[] {
  const ids: string[] = []
  for (const { program } of sources.filter(({ forTests }) => !forTests))
    new Visitor({
      CallExpression: ({ callee, arguments: [of] }) => {
        if (callee.type !== 'Identifier' || callee.name !== called || of?.type !== 'ObjectExpression') return
        for (const part of of.properties)
          if (part.type === 'Property' && part.key.type === 'Identifier' && part.key.name === 'id')
            ids.push(textOf(part.value) ?? '')
      },
    }).visit(program)
  return ids
}

/** Keys of terms as far as they are written out: 'health:gap.' of term(`health:gap.${gap}`, gap). */
export function termFamilies(sources: readonly Source[]): readonly string[] {
  const families = new Set<string>()
  for (const { program } of sources.filter(({ forTests }) => !forTests))
    new Visitor({
      CallExpression: ({ callee, arguments: [key] }) => {
        if (callee.type !== 'Identifier' || callee.name !== 'term') return
        if (key?.type === 'TemplateLiteral') families.add(key.quasis[0]?.value.raw ?? '')
      },
    }).visit(program)
  return [...families]
}

/** Patterns of a language, from the tables of a folder `told`: names with texts, written there or above it. */
export function patternsIn(sources: readonly Source[]): ReadonlyMap<string, string> {
  const patterns = new Map<string, string>()
  for (const { program } of sources) {
    const constants = new Map<string, string>()
    new Visitor({
      VariableDeclarator: ({ id, init }) => {
        const text = textOf(init)
        if (id.type === 'Identifier' && text !== undefined) constants.set(id.name, text)
      },
      Property: ({ key, value }) => {
        const name = textOf(key)
        const text = value.type === 'Identifier' ? constants.get(value.name) : textOf(value)
        if (name !== undefined && text !== undefined) patterns.set(name, text)
      },
    }).visit(program)
  }
  return patterns
}

/** The names of the values that a pattern asks for: `{{days:dative}}` asks for `days`. */
export function slotsOf(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\{\{(\w+)/g)].map((found) => found[1] ?? '')
}

function toldIn({ file, program }: Source): readonly ToldSentence[] {
  const found: ToldSentence[] = []
  new Visitor({
    TaggedTemplateExpression: ({ tag, quasi }) => {
      if (tag.type !== 'CallExpression' || tag.callee.type !== 'Identifier' || tag.callee.name !== 'told')
        return
      const key = textOf(tag.arguments[0])
      const slots = quasi.expressions.flatMap((slot) => namesOf(slot))
      found.push({ key: key ?? `a key that is not written out in ${file}`, slots, file })
    },
  }).visit(program)
  return found
}

function refusedIn({ file, program }: Source): readonly ToldSentence[] {
  const found: ToldSentence[] = []
  new Visitor({
    CallExpression: ({ callee, arguments: [given] }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'refusal' || given?.type !== 'ObjectExpression')
        return
      const code = textOf(fieldOf(given, 'code'))
      const sentence = fieldOf(given, 'sentence')
      if (code === undefined || sentence?.type !== 'ArrowFunctionExpression') return
      found.push({ key: `refusal:${code}`, slots: sentence.params.flatMap((one) => namesOf(one)), file })
    },
  }).visit(program)
  return found
}

/** Field names of `{ a, b: c }`, whether it is made or taken apart. */
function namesOf(node: Node): readonly string[] {
  if (node.type !== 'ObjectExpression' && node.type !== 'ObjectPattern') return []
  return node.properties.flatMap((one) =>
    one.type === 'Property' && one.key.type === 'Identifier' ? [one.key.name] : [],
  )
}

function fieldOf(node: Extract<Node, { type: 'ObjectExpression' }>, name: string): Node | undefined {
  const field = node.properties.find(
    (one) => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === name,
  )
  return field?.type === 'Property' ? field.value : undefined
}

function textOf(node: Node | null | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}
