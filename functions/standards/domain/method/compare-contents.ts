import type { ComparedKind, MethodChange, MethodContent, Phase } from '../../contract/index.ts'
import { standing } from './standing.ts'

/** What is otherwise in the second: removed first, then in the order in which the second is read. */
export function compareContents(before: MethodContent, after: MethodContent): readonly MethodChange[] {
  const was = thingsOf(before)
  const is = thingsOf(after)
  const earlier = new Map(was.map((thing) => [keyOf(thing), thing]))
  const later = new Set(is.map(keyOf))
  const moved = movedAmong(was, is)
  return [
    ...was.filter((thing) => !later.has(keyOf(thing))).map((thing) => changeOf(thing, 'removed')),
    ...is.flatMap((thing) => {
      const old = earlier.get(keyOf(thing))
      if (old === undefined) return [changeOf(thing, 'added')]
      const parts = partsOf(old, thing)
      if (parts.length > 0) return [{ ...changeOf(thing, 'changed'), parts }]
      return moved.has(keyOf(thing)) ? [changeOf(thing, 'moved')] : []
    }),
  ]
}

type Thing = {
  readonly kind: ComparedKind
  readonly id: string
  readonly name: string
  readonly phase: string | null
  readonly parts: Readonly<Record<string, string>>
}

function thingsOf({ summary, medium, large, roles, phases }: MethodContent): Thing[] {
  const method = { summary, medium: String(medium), large: String(large) }
  return [
    { kind: 'method', id: '', name: '', phase: null, parts: method },
    ...roles.map(({ id, name, duty, holder }) => thing('role', { id, name }, null, { name, duty, holder })),
    ...phases.flatMap(phaseThings),
  ]
}

function phaseThings({ id, name, purpose, guidance, artefacts, checklist, gate }: Phase): Thing[] {
  const gates =
    gate === null
      ? []
      : [thing('gate', { id, name: gate.name }, name, { name: gate.name, question: gate.question })]
  return [
    thing('phase', { id, name }, null, { name, purpose, guidance }),
    ...artefacts.map((one) =>
      thing('artefact', one, name, {
        name: one.name,
        purpose: one.purpose,
        role: one.roleId,
        from: one.from,
        or: one.or === null ? '' : `${one.or.question} ${one.or.atLeast}`,
        fields: one.fields.map(fieldText).join('\n'),
        phase: name,
      }),
    ),
    ...checklist.map((one) =>
      thing('item', { id: one.id, name: one.words }, name, { words: one.words, phase: name }),
    ),
    ...gates,
    ...(gate?.criteria ?? []).map(({ id: of, words, weight, from, check }) =>
      thing('criterion', { id: of, name: words }, name, {
        words,
        weight,
        from,
        fact: check.kind === 'fact' ? check.fact : '',
        role: check.kind === 'fact' ? '' : check.roleId,
        phase: name,
      }),
    ),
  ]
}

type Field = Phase['artefacts'][number]['fields'][number]

function fieldText({ name, kind, needed, choices }: Field): string {
  const listed = choices.length === 0 ? '' : ` (${choices.join(', ')})`
  return `${name}: ${kind}${needed ? ' *' : ''}${listed}`
}

type Named = { readonly id: string; readonly name: string }

function thing(
  kind: ComparedKind,
  { id, name }: Named,
  phase: string | null,
  parts: Readonly<Record<string, string>>,
): Thing {
  return { kind, id, name, phase, parts }
}

function partsOf(old: Thing, now: Thing): MethodChange['parts'] {
  return Object.entries(now.parts)
    .map(([part, after]) => ({ part, before: old.parts[part] ?? '', after }))
    .filter(({ before, after }) => before !== after)
}

/** Things that stand elsewhere among those of their kind: as few as can be said to have moved. */
function movedAmong(was: readonly Thing[], is: readonly Thing[]): ReadonlySet<string> {
  const places = new Map(was.map((thing, place) => [keyOf(thing), place]))
  const common = is.filter((thing) => places.has(keyOf(thing)))
  const kinds = [...new Set(common.map(({ kind }) => kind))]
  return new Set(
    kinds.flatMap((kind) => {
      const keys = common.filter((thing) => thing.kind === kind).map(keyOf)
      const still = standing(keys.map((key) => places.get(key) ?? 0))
      return keys.filter((_, at) => !still.has(at))
    }),
  )
}

function changeOf({ kind, id, name, phase }: Thing, change: MethodChange['change']): MethodChange {
  return { kind, change, id, name, phase, parts: [] }
}

function keyOf({ kind, id }: Thing): string {
  return `${kind} ${id}`
}
