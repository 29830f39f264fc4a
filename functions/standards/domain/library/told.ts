import type {
  Artefact,
  Check,
  Language,
  MethodContent,
  ProjectClass,
  StandardRisk,
  TemplateFieldKind,
  Weight,
} from '../../contract/index.ts'

/** The same words in both languages, side by side. */
export type Told = readonly [en: string, de: string]

export type FieldTold = {
  readonly id: string
  readonly kind: TemplateFieldKind
  readonly name: Told
  readonly help?: Told
  readonly choices?: readonly Told[]
  readonly needed?: boolean
}

export type ArtefactTold = Pick<Artefact, 'id' | 'roleId' | 'from'> & {
  readonly name: Told
  readonly purpose: Told
  readonly or?: Artefact['or']
  readonly fields: readonly FieldTold[]
}

export type CriterionTold = {
  readonly id: string
  readonly words: Told
  readonly weight: Weight
  readonly from: ProjectClass
  readonly check: Check
}

export type RoleTold = { readonly id: string; readonly name: Told; readonly duty: Told }

export type PhaseTold = {
  readonly id: string
  readonly name: Told
  readonly purpose: Told
  readonly guidance: Told
  /** Working days in a medium project. */
  readonly days: number
  readonly artefacts: readonly ArtefactTold[]
  readonly checklist: readonly (readonly [id: string, en: string, de: string])[]
  readonly gate: {
    readonly name: Told
    readonly question: Told
    readonly criteria: readonly CriterionTold[]
  }
}

/** Who rules a gate: role by role, each from a class on, and within how many days. */
export type KeepersTold = {
  readonly roles: readonly (readonly [roleId: string, from: ProjectClass])[]
  readonly quorum?: number
  readonly within: number
}

export type RiskTold = Pick<StandardRisk, 'id' | 'probability' | 'from'> & {
  readonly name: Told
  readonly cause: Told
  readonly event: Told
  readonly effect: Told
  readonly response: Told
}

export type MethodTold = {
  readonly name: Told
  readonly summary: Told
  readonly medium: number
  readonly large: number
  readonly roles: readonly RoleTold[]
  readonly phases: readonly PhaseTold[]
  readonly risks: readonly RiskTold[]
}

/** A method in one language, as a version holds it. */
export function inLanguage(
  told: MethodTold,
  keepers: Readonly<Record<string, KeepersTold>>,
  language: Language,
): MethodContent {
  const say = ([en, de]: Told): string => (language === 'de' ? de : en)
  const { medium, large } = told
  return {
    summary: say(told.summary),
    medium,
    large,
    roles: told.roles.map(({ id, name, duty }) => ({
      id,
      name: say(name),
      duty: say(duty),
      holder: id === 'project-manager' ? 'project-manager' : 'named',
    })),
    phases: told.phases.map((phase) => ({
      id: phase.id,
      name: say(phase.name),
      purpose: say(phase.purpose),
      guidance: say(phase.guidance),
      days: phase.days,
      artefacts: phase.artefacts.map((artefact) => artefactIn(artefact, say)),
      checklist: phase.checklist.map(([id, ...words]) => ({ id, words: say(words) })),
      gate: {
        name: say(phase.gate.name),
        question: say(phase.gate.question),
        criteria: phase.gate.criteria.map((criterion) => ({ ...criterion, words: say(criterion.words) })),
        gatekeepers: (keepers[phase.id]?.roles ?? []).map(([roleId, from]) => ({ roleId, from })),
        quorum: keepers[phase.id]?.quorum ?? null,
        ruleWithinDays: keepers[phase.id]?.within ?? null,
      },
    })),
    risks: told.risks.map(({ id, probability, from, ...words }) => ({
      id,
      name: say(words.name),
      cause: say(words.cause),
      event: say(words.event),
      effect: say(words.effect),
      response: say(words.response),
      probability,
      from,
    })),
  }
}

function artefactIn(
  { id, roleId, from, or = null, name, purpose, fields }: ArtefactTold,
  say: (told: Told) => string,
): Artefact {
  return {
    id,
    name: say(name),
    purpose: say(purpose),
    roleId,
    from,
    or,
    fields: fields.map(({ id: field, kind, name: called, help, choices = [], needed = true }) => ({
      id: field,
      kind,
      name: say(called),
      help: help === undefined ? '' : say(help),
      choices: choices.map(say),
      needed,
    })),
  }
}

/** A criterion that the record answers. */
export function holds(
  id: string,
  fact: string,
  words: Told,
  { weight = 'must', from = 'small' }: { readonly weight?: Weight; readonly from?: ProjectClass } = {},
): CriterionTold {
  return { id, words, weight, from, check: { kind: 'fact', fact } }
}

/** A criterion that whoever holds a role confirms. */
export function confirmed(
  id: string,
  roleId: string,
  words: Told,
  { weight = 'must', from = 'small' }: { readonly weight?: Weight; readonly from?: ProjectClass } = {},
): CriterionTold {
  return { id, words, weight, from, check: { kind: 'confirmation', roleId } }
}

export function field(
  id: string,
  kind: TemplateFieldKind,
  name: Told,
  more: Pick<FieldTold, 'help' | 'choices' | 'needed'> = {},
): FieldTold {
  return { id, kind, name, ...more }
}
