import type { Project } from '@portolan/plan/contract'
import type { Tx } from '@portolan/platform/database'
import type { FactsReader } from '@portolan/platform/facts'
import type { Answers, MethodContent, ProjectClass } from '../../contract/index.ts'
import { type Circle, type Followed, follow, type Known } from '../../domain/index.ts'
import { readRulings, type RulingRead, shownRuling } from '../gate/read-rulings.ts'
import { readWaiversOf } from '../gate/read-waivers.ts'
import { readAskedFacts, readFixers } from './read-facts.ts'
import { readMarks } from './read-marks.ts'

/** A project and the method that it is held against. */
export type Held = {
  readonly project: Pick<Project, 'id' | 'manager' | 'portfolio'>
  readonly content: MethodContent
  readonly class: ProjectClass
  readonly answers: Answers
  readonly phase_id: string
  readonly began_phase_id: string
}

export type FollowingAll = {
  readonly tx: Tx
  readonly tenantId: string
  readonly now: string
  readonly readFacts: FactsReader
  /** All accounts of who looks; nobody where a job does. */
  readonly me: ReadonlySet<string>
  /** What gatekeepers of one project said; not read where many are looked at. */
  readonly circle?: Circle
}

/** Holds many projects against their methods: as many questions to the record as for one. */
export async function followProjects(
  following: FollowingAll,
  all: readonly Held[],
): Promise<(held: Held) => Followed> {
  const { tx, tenantId, now, me } = following
  const ids = all.map(({ project }) => project.id)
  const contents = [...new Set(all.map(({ content }) => content))]
  const today = now.slice(0, 10)
  const facts = await readAskedFacts(following, ids, contents)
  const fixers = await readFixers(tx, tenantId)
  const marks = await readMarks(tx, ids)
  const rulings = byProject(await readRulings(tx, ids, today), ({ projectId }) => projectId)
  const waivers = byProject(await readWaiversOf(tx, ids, { me, today }), ({ project }) => project.id)
  return (held) => {
    const { project, content } = held
    const ruled = rulings(project.id)
    return follow(content, {
      class: held.class,
      answers: held.answers,
      phaseId: held.phase_id,
      beganPhaseId: held.began_phase_id,
      facts: facts(project.id),
      fixers: fixers(project),
      marks: marks(project.id),
      passages: passagesOf(ruled),
      rulings: ruled.map((ruling) => shownRuling(ruling, content)),
      waivers: waivers(project.id),
      manager: project.manager,
      me,
      ...(following.circle ? { circle: following.circle } : {}),
    })
  }
}

/** The last time that each gate was opened. */
function passagesOf(rulings: readonly RulingRead[]): Known['passages'] {
  const opened = rulings.filter(({ outcome }) => outcome === 'go' || outcome === 'conditional-go')
  return new Map(
    opened.toReversed().map(({ phaseId, by, at, words }) => [phaseId, { by, at, words }] as const),
  )
}

function byProject<T>(all: readonly T[], idOf: (one: T) => string): (projectId: string) => readonly T[] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(idOf(one)) ?? []
    group.push(one)
    groups.set(idOf(one), group)
  }
  return (projectId) => groups.get(projectId) ?? []
}
