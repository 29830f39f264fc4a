import type {
  Artefact,
  ChecklistItem,
  Criterion,
  MethodContent,
  MethodRole,
  Phase,
  StandardRisk,
} from '../../contract/index.ts'

/** Things that stand in an order of their own. */
export const editedThings = ['role', 'phase', 'artefact', 'criterion', 'item', 'risk'] as const
export type EditedThing = (typeof editedThings)[number]

/** Who rules a gate, how many of them, and within which days. */
export type Keepers = Pick<NonNullable<Phase['gate']>, 'gatekeepers' | 'quorum' | 'ruleWithinDays'>

export type ContentEdit =
  | {
      readonly kind: 'settings'
      readonly summary: string
      readonly medium: number
      readonly large: number
    }
  | { readonly kind: 'put-role'; readonly value: MethodRole }
  | { readonly kind: 'put-phase'; readonly value: Phase }
  | { readonly kind: 'put-artefact'; readonly phaseId: string; readonly value: Artefact }
  | { readonly kind: 'put-criterion'; readonly phaseId: string; readonly value: Criterion }
  | { readonly kind: 'put-keepers'; readonly phaseId: string; readonly value: Keepers }
  | { readonly kind: 'put-item'; readonly phaseId: string; readonly value: ChecklistItem }
  | { readonly kind: 'put-risk'; readonly value: StandardRisk }
  | { readonly kind: 'remove'; readonly thing: EditedThing; readonly id: string }
  | { readonly kind: 'move'; readonly thing: EditedThing; readonly id: string; readonly by: -1 | 1 }

/** The content after an edit: what has the same id is replaced where it stands, what has a new one comes last. */
export function editContent(content: MethodContent, edit: ContentEdit): MethodContent {
  switch (edit.kind) {
    case 'settings': {
      const { summary, medium, large } = edit
      return { ...content, summary, medium, large }
    }
    case 'put-role':
      return { ...content, roles: put(content.roles, edit.value) }
    case 'put-risk':
      return { ...content, risks: put(content.risks, edit.value) }
    case 'put-phase':
      return { ...content, phases: put(content.phases, edit.value) }
    case 'put-artefact':
      return inPhase(content, edit.phaseId, (phase) => ({
        ...phase,
        artefacts: put(phase.artefacts, edit.value),
      }))
    case 'put-item':
      return inPhase(content, edit.phaseId, (phase) => ({
        ...phase,
        checklist: put(phase.checklist, edit.value),
      }))
    case 'put-criterion':
      return inPhase(content, edit.phaseId, (phase) =>
        phase.gate === null
          ? phase
          : { ...phase, gate: { ...phase.gate, criteria: put(phase.gate.criteria, edit.value) } },
      )
    case 'put-keepers':
      return inPhase(content, edit.phaseId, (phase) =>
        phase.gate === null ? phase : { ...phase, gate: { ...phase.gate, ...edit.value } },
      )
    case 'remove':
      return reorder(content, edit.thing, (list) => list.filter(({ id }) => id !== edit.id))
    case 'move':
      return reorder(content, edit.thing, (list) => moved(list, edit.id, edit.by))
  }
}

type Known = { readonly id: string }
type Reorder = <T extends Known>(list: readonly T[]) => T[]

function reorder(content: MethodContent, thing: EditedThing, by: Reorder): MethodContent {
  if (thing === 'role') return { ...content, roles: by(content.roles) }
  if (thing === 'phase') return { ...content, phases: by(content.phases) }
  if (thing === 'risk') return { ...content, risks: by(content.risks) }
  return {
    ...content,
    phases: content.phases.map((phase) => ({
      ...phase,
      artefacts: thing === 'artefact' ? by(phase.artefacts) : phase.artefacts,
      checklist: thing === 'item' ? by(phase.checklist) : phase.checklist,
      gate:
        thing === 'criterion' && phase.gate !== null
          ? { ...phase.gate, criteria: by(phase.gate.criteria) }
          : phase.gate,
    })),
  }
}

function inPhase(content: MethodContent, id: string, change: (phase: Phase) => Phase): MethodContent {
  return { ...content, phases: content.phases.map((phase) => (phase.id === id ? change(phase) : phase)) }
}

function put<T extends Known>(list: readonly T[], value: T): T[] {
  return list.some(({ id }) => id === value.id)
    ? list.map((one) => (one.id === value.id ? value : one))
    : [...list, value]
}

function moved<T extends Known>(list: readonly T[], id: string, by: -1 | 1): T[] {
  const at = list.findIndex((one) => one.id === id)
  const other = list[at + by]
  const here = list[at]
  if (here === undefined || other === undefined) return [...list]
  return list.map((one, place) => (place === at ? other : place === at + by ? here : one))
}

/** A key for something new, made from its name: one that nothing of the method has. */
export function keyFor(name: string, content: MethodContent): string {
  const taken = new Set(JSON.stringify(content).match(/(?<="id":")[^"]+/g) ?? [])
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const key =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 50) || 'new'
  if (!taken.has(key)) return key
  const tries = Array.from({ length: taken.size + 1 }, (_, at) => `${key}-${at + 2}`)
  return tries.find((one) => !taken.has(one)) ?? key
}
