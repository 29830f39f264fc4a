import type {
  Answers,
  Criterion,
  FollowedArtefact,
  FollowedPhase,
  HeldRole,
  JudgedCriterion,
  MethodContent,
  Phase,
  PhasePlace,
  ProjectClass,
  Ruling,
  Waiver,
} from '../../contract/index.ts'
import { judgeGate, waivedBy } from '../gate/judge-gate.ts'
import { type Circle, keepGate } from '../gate/keep-gate.ts'
import { isAskedOf, requirementOf } from '../tailoring/tailor.ts'

type Person = { readonly id: string; readonly name: string }
type Made = { readonly by: Person; readonly at: string; readonly words: string }

export type Mark = Made & {
  readonly done: boolean
  readonly person: Person | null
  readonly answers: Readonly<Record<string, string>>
}

export type KnownFact = { readonly value: boolean; readonly asOf: string }

/** All that is known when somebody looks. */
export type Known = {
  readonly class: ProjectClass
  readonly answers: Answers
  readonly phaseId: string
  readonly beganPhaseId: string
  /** By the id of the fact; one that nobody provides is absent, and never met. */
  readonly facts: ReadonlyMap<string, KnownFact>
  /** Who can mend a fact, by its id. */
  readonly fixers: ReadonlyMap<string, readonly Person[]>
  /** The newest of each, by kind and key: “role sponsor”. */
  readonly marks: ReadonlyMap<string, Mark>
  /** Gates that were opened, by their phase. */
  readonly passages: ReadonlyMap<string, Made>
  /** All that was decided at its gates, the newest first. */
  readonly rulings: readonly Ruling[]
  /** All that were asked for, the newest first. */
  readonly waivers: readonly Waiver[]
  readonly manager: Person | null
  /** All accounts of the one who looks. */
  readonly me: ReadonlySet<string>
  /** What gatekeepers said: read where one project is looked at, and not where all are. */
  readonly circle?: Circle
}

const unread: Circle = { presented: new Map(), accountsOf: (id) => [id], standsFor: new Set(), today: '' }

export type Followed = { readonly roles: HeldRole[]; readonly phases: FollowedPhase[] }

/** Holds a method against what was done and what the record knows: what each gate lacks, and who can mend it. */
export function follow({ roles, phases }: MethodContent, known: Known): Followed {
  const held = roles.map((role): HeldRole => {
    const person =
      role.holder === 'project-manager' ? known.manager : (known.marks.get(`role ${role.id}`)?.person ?? null)
    return { ...role, person, mine: person !== null && known.me.has(person.id) }
  })
  const byId = new Map(held.map((role) => [role.id, role]))
  const order = phases.map(({ id }) => id)
  return {
    roles: held,
    phases: phases.map((phase) => followPhase(phase, placeOf(phase.id, order, known), known, byId)),
  }
}

type Roles = ReadonlyMap<string, HeldRole>

/** Gates behind the project are passed; the last one leaves it where it is. */
function placeOf(id: string, order: readonly string[], known: Known): PhasePlace {
  const at = order.indexOf(id)
  const here = order.indexOf(known.phaseId)
  if (at === here) return at === order.length - 1 && known.passages.has(id) ? 'passed' : 'here'
  if (at > here) return 'ahead'
  return at < order.indexOf(known.beganPhaseId) && !known.passages.has(id) ? 'before' : 'passed'
}

function followPhase(phase: Phase, place: PhasePlace, known: Known, roles: Roles): FollowedPhase {
  const { id, name, purpose, guidance, checklist, gate } = phase
  const waivers = known.waivers.filter(({ phaseId }) => phaseId === id)
  const artefacts = phase.artefacts.map((artefact): FollowedArtefact => {
    const mark = known.marks.get(`artefact ${artefact.id}`)
    return {
      ...artefact,
      ...requirementOf(artefact, known),
      finished: mark?.done ?? false,
      answers: { ...mark?.answers },
      last: madeBy(mark),
      waived: waivedBy(waivers, 'artefact', artefact.id),
    }
  })
  return {
    id,
    name,
    purpose,
    guidance,
    place,
    artefacts,
    checklist: checklist.map((item) => {
      const mark = known.marks.get(`item ${item.id}`)
      return { ...item, done: mark?.done ?? false, last: madeBy(mark) }
    }),
    gate: judgeGate({
      name: gate?.name ?? name,
      question: gate?.question ?? '',
      criteria: (gate?.criteria ?? [])
        .filter((criterion) => isAskedOf(criterion, known.class))
        .map((criterion) => judge(criterion, known, roles))
        .map((judged) => ({ ...judged, waived: waivedBy(waivers, 'criterion', judged.id) })),
      artefacts,
      passed: place === 'passed' ? (known.passages.get(id) ?? null) : null,
      rulings: known.rulings.filter(({ phaseId }) => phaseId === id),
      waivers,
      keeping: gate === null ? null : keepersOf(phase.id, gate, known, roles),
    }),
  }
}

function keepersOf(
  phaseId: string,
  gate: NonNullable<Phase['gate']>,
  known: Known,
  roles: Roles,
): FollowedPhase['gate']['keeping'] {
  const { circle = unread, manager, me, marks } = known
  return keepGate({
    gate,
    class: known.class,
    roles,
    manager,
    me,
    circle,
    namedBy: (roleId) => marks.get(`role ${roleId}`)?.by.id,
    presented: circle.presented.get(phaseId),
  })
}

function judge(criterion: Criterion, known: Known, roles: Roles): Omit<JudgedCriterion, 'waived'> {
  const { check } = criterion
  if (check.kind === 'fact') {
    const found = known.facts.get(check.fact)
    const people = [...(known.fixers.get(check.fact) ?? [])]
    return {
      ...criterion,
      state: found === undefined ? 'unknown' : found.value ? 'met' : 'missing',
      asOf: found?.asOf ?? null,
      last: null,
      fixedBy: { role: null, people },
      mine: false,
    }
  }
  const mark = known.marks.get(`criterion ${criterion.id}`)
  const role = roles.get(check.roleId)
  return {
    ...criterion,
    state: mark?.done === true ? 'met' : 'missing',
    asOf: null,
    last: madeBy(mark),
    fixedBy: { role: role?.name ?? check.roleId, people: role?.person ? [role.person] : [] },
    mine: role?.mine === true && !namedThemselves(role, known),
  }
}

/** Who was named by himself confirms nothing; whom the record knows as manager was named by nobody. */
function namedThemselves({ id, holder }: HeldRole, { marks, me }: Known): boolean {
  const mark = marks.get(`role ${id}`)
  return holder === 'named' && mark !== undefined && me.has(mark.by.id)
}

function madeBy(mark: Mark | undefined): Made | null {
  return mark === undefined ? null : { by: mark.by, at: mark.at, words: mark.words }
}
