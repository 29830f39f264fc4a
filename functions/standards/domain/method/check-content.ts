import type {
  Artefact,
  Criterion,
  FaultCode,
  MethodContent,
  MethodFault,
  Phase,
} from '../../contract/index.ts'

/** What refers to nothing is never written; the rest may wait until the version is published. */
export const refusedAtOnce: readonly FaultCode[] = [
  'id-twice',
  'nothing-asked',
  'nobody-asked',
  'nobody-writes',
  'nobody-rules',
  'manager-rules',
]

/** All that keeps a version from being published, in the order in which it is read. */
export function checkContent(content: MethodContent, facts: ReadonlySet<string>): readonly MethodFault[] {
  const { phases, roles, risks, medium, large } = content
  const managed = roles.filter(({ holder }) => holder === 'project-manager').map(({ id }) => id)
  const known = { facts, roles: new Set(roles.map(({ id }) => id)), managed: new Set(managed) }
  return [
    ...(large <= medium ? [fault('classes-crossed', '', '')] : []),
    ...twice(idsOf(content)).map((id) => fault('id-twice', id, '')),
    ...namedTwice(roles, ''),
    ...namedTwice(risks, ''),
    ...(phases.length === 0 ? [fault('no-phase', '', '')] : []),
    ...namedTwice(phases, ''),
    ...phases.flatMap((phase) => phaseFaults(phase, known)),
  ]
}

type Known = {
  readonly facts: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  /** Roles that whoever manages the project holds. */
  readonly managed: ReadonlySet<string>
}

function phaseFaults(phase: Phase, known: Known): MethodFault[] {
  const { name, artefacts, gate } = phase
  return [
    ...namedTwice(artefacts, name),
    ...artefacts.flatMap((artefact) => artefactFaults(artefact, name, known)),
    ...(gate === null ? [fault('no-gate', name, name)] : gateFaults(gate, name, known)),
  ]
}

function artefactFaults(artefact: Artefact, at: string, { roles }: Known): MethodFault[] {
  const { name, roleId, fields } = artefact
  return [
    ...(roles.has(roleId) ? [] : [fault('nobody-writes', name, at)]),
    ...twice(fields.map(({ id }) => id)).map((id) => fault('id-twice', id, name)),
    ...namedTwice(fields, name),
    ...fields
      .filter(({ kind, choices }) => kind === 'choice' && new Set(choices).size < 2)
      .map((field) => fault('no-choice', field.name, name)),
  ]
}

function gateFaults(gate: NonNullable<Phase['gate']>, at: string, known: Known): MethodFault[] {
  const hasMust = gate.criteria.some(({ weight, from }) => weight === 'must' && from === 'small')
  return [
    ...(hasMust ? [] : [fault('no-criterion', gate.name, at)]),
    ...twice(gate.criteria.map(({ words }) => words)).map((words) => fault('name-twice', words, at)),
    ...gate.criteria.flatMap((criterion) => criterionFaults(criterion, at, known)),
    ...keeperFaults(gate, at, known),
  ]
}

function keeperFaults(
  { name, gatekeepers, quorum }: NonNullable<Phase['gate']>,
  at: string,
  { roles, managed }: Known,
): MethodFault[] {
  const named = gatekeepers.map(({ roleId }) => roleId)
  return [
    ...twice(named).map((roleId) => fault('name-twice', roleId, at)),
    ...(named.every((roleId) => roles.has(roleId)) ? [] : [fault('nobody-rules', name, at)]),
    ...(named.some((roleId) => managed.has(roleId)) ? [fault('manager-rules', name, at)] : []),
    ...(quorum !== null && quorum > named.length ? [fault('quorum-too-high', name, at)] : []),
  ]
}

function criterionFaults({ check, words }: Criterion, at: string, { facts, roles }: Known): MethodFault[] {
  if (check.kind === 'fact') return facts.has(check.fact) ? [] : [fault('nothing-asked', words, at)]
  return roles.has(check.roleId) ? [] : [fault('nobody-asked', words, at)]
}

/** Marks are kept by these: each kind has its own. */
function idsOf({ roles, phases, risks }: MethodContent): string[] {
  const kinds = [
    ['role', roles],
    ['phase', phases],
    ['artefact', phases.flatMap(({ artefacts }) => artefacts)],
    ['criterion', phases.flatMap(({ gate }) => gate?.criteria ?? [])],
    ['item', phases.flatMap(({ checklist }) => checklist)],
    ['risk', risks],
  ] as const
  return kinds.flatMap(([kind, things]) => things.map(({ id }) => `${kind} ${id}`))
}

function namedTwice(things: readonly { readonly name: string }[], at: string): MethodFault[] {
  return twice(things.map(({ name }) => name)).map((name) => fault('name-twice', name, at))
}

function twice(values: readonly string[]): string[] {
  const folded = values.map((value) => value.toLowerCase())
  return [...new Set(values.filter((_, at) => folded.indexOf(folded[at] ?? '') < at))]
}

function fault(code: FaultCode, name: string, at: string): MethodFault {
  return { code, name, at }
}
