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
  /** The phase it stands in: its id tells whether it is another one, its name is what people read. */
  readonly within: Named | null
  readonly parts: Readonly<Record<string, string>>
}

function thingsOf({ summary, medium, large, roles, phases, risks }: MethodContent): Thing[] {
  const method = { summary, medium: String(medium), large: String(large) }
  return [
    { kind: 'method', id: '', name: '', within: null, parts: method },
    ...roles.map(({ id, name, duty, holder }) => thing('role', { id, name }, null, { name, duty, holder })),
    ...phases.flatMap((phase) => phaseThings(phase, new Map(roles.map(({ id, name }) => [id, name])))),
    ...risks.map(({ id, name, cause, event, effect, response, probability, from }) =>
      thing('risk', { id, name }, null, {
        name,
        cause,
        event,
        effect,
        response,
        probability: `${probability} %`,
        from,
      }),
    ),
  ]
}

function phaseThings(
  { id, name, purpose, guidance, days, artefacts, checklist, gate }: Phase,
  roles: ReadonlyMap<string, string>,
): Thing[] {
  const here = { id, name }
  const gates =
    gate === null
      ? []
      : [
          thing('gate', { id, name: gate.name }, here, {
            name: gate.name,
            question: gate.question,
            gatekeepers: gate.gatekeepers
              .map(({ roleId, from }) => `${from} ${roles.get(roleId) ?? roleId}`)
              .join('\n'),
            quorum: gate.quorum === null ? '' : String(gate.quorum),
            ruleWithinDays: gate.ruleWithinDays === null ? '' : String(gate.ruleWithinDays),
          }),
        ]
  return [
    thing('phase', { id, name }, null, { name, purpose, guidance, days: String(days) }),
    ...artefacts.map((one) =>
      thing('artefact', one, here, {
        name: one.name,
        purpose: one.purpose,
        role: one.roleId,
        from: one.from,
        or: one.or === null ? '' : `${one.or.question} ${one.or.atLeast}`,
        fields: one.fields.map(fieldText).join('\n'),
      }),
    ),
    ...checklist.map((one) => thing('item', { id: one.id, name: one.words }, here, { words: one.words })),
    ...gates,
    ...(gate?.criteria ?? []).map(({ id: of, words, weight, from, check }) =>
      thing('criterion', { id: of, name: words }, here, {
        words,
        weight,
        from,
        fact: check.kind === 'fact' ? check.fact : '',
        role: check.kind === 'fact' ? '' : check.roleId,
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
  within: Named | null,
  parts: Readonly<Record<string, string>>,
): Thing {
  return { kind, id, name, within, parts }
}

function partsOf(old: Thing, now: Thing): MethodChange['parts'] {
  const parts = Object.entries(now.parts)
    .map(([part, after]) => ({ part, before: old.parts[part] ?? '', after }))
    .filter(({ before, after }) => before !== after)
  if (old.within?.id === now.within?.id) return parts
  return [...parts, { part: 'phase', before: old.within?.name ?? '', after: now.within?.name ?? '' }]
}

/** Things that stand elsewhere among those beside them: as few as can be said to have moved. */
function movedAmong(was: readonly Thing[], is: readonly Thing[]): ReadonlySet<string> {
  const places = new Map(was.map((thing, place) => [`${besideOf(thing)} ${thing.id}`, place]))
  const kept = is.filter((thing) => places.has(`${besideOf(thing)} ${thing.id}`))
  const besides = [...new Set(kept.map(besideOf))]
  return new Set(
    besides.flatMap((beside) => {
      const group = kept.filter((thing) => besideOf(thing) === beside)
      const still = standing(group.map(({ id }) => places.get(`${beside} ${id}`) ?? 0))
      return group.filter((_, at) => !still.has(at)).map(keyOf)
    }),
  )
}

/** What stands in one order: things of a kind, within a phase those of that phase. */
function besideOf({ kind, within }: Thing): string {
  return `${kind} ${within?.id ?? ''}`
}

function changeOf({ kind, id, name, within }: Thing, change: MethodChange['change']): MethodChange {
  return { kind, change, id, name, phase: within?.name ?? null, parts: [] }
}

function keyOf({ kind, id }: Thing): string {
  return `${kind} ${id}`
}
