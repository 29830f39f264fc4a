import type {
  FollowedArtefact,
  FollowedPhase,
  JudgedCriterion,
  Ruling,
  Waived,
  WaivedKind,
  Waiver,
} from '../../contract/index.ts'
import { heldAt } from './waiver-state.ts'

type Made = {
  readonly by: { readonly id: string; readonly name: string }
  readonly at: string
  readonly words: string
}

export type Judging = {
  readonly name: string
  readonly question: string
  readonly criteria: readonly JudgedCriterion[]
  readonly artefacts: readonly FollowedArtefact[]
  /** Null where it was not passed since the project was given its method. */
  readonly passed: Made | null
  readonly rulings: readonly Ruling[]
  readonly waivers: readonly Waiver[]
  readonly keeping?: FollowedPhase['gate']['keeping']
}

/** The waiver by which a must may be lacking as of now. */
export function waivedBy(waivers: readonly Waiver[], kind: WaivedKind, key: string): Waived | null {
  const held = waivers.find((one) => one.kind === kind && one.key === key && one.state === 'granted')
  return held === undefined ? null : { id: held.id, number: held.number, until: held.until }
}

/** Whether a gate opens: each must is met or waived, and each required artefact finished or waived. */
export function judgeGate(of: Judging): FollowedPhase['gate'] {
  const musts = of.criteria.filter(({ weight }) => weight === 'must')
  const met = musts.filter(({ state }) => state === 'met').length
  const unmet = musts.filter(({ state }) => state !== 'met')
  const unwritten = of.artefacts.filter(({ required, finished }) => required && !finished)
  const waived = [...unmet, ...unwritten].filter((one) => one.waived !== null).length
  const missingArtefacts = unwritten.filter((one) => one.waived === null).map(({ name }) => name)
  return {
    name: of.name,
    question: of.question,
    criteria: [...of.criteria],
    ready: unmet.every((one) => one.waived !== null) && missingArtefacts.length === 0,
    musts: musts.length,
    met,
    waived,
    missingArtefacts,
    lapsed: of.passed === null ? [] : lapsedOf(of, of.passed.at, [...unmet, ...unwritten]),
    passed: of.passed,
    rulings: [...of.rulings],
    waivers: [...of.waivers],
    keeping: of.keeping ?? null,
  }
}

/** What was waived when the gate was passed, is waived no more, and is still not so. */
function lapsedOf(
  { waivers }: Judging,
  passedAt: string,
  lacking: readonly (JudgedCriterion | FollowedArtefact)[],
): string[] {
  return lacking
    .filter((one) => one.waived === null)
    .filter((one) => waivers.some((waiver) => waiver.key === one.id && heldAt(waiver, passedAt)))
    .map((one) => ('words' in one ? one.words : one.name))
}
