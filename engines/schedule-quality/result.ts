import type { Finding, Told } from '@portolan/quantity'

export type PointId =
  | 'logic'
  | 'leads'
  | 'lags'
  | 'link-types'
  | 'hard-constraints'
  | 'high-float'
  | 'negative-float'
  | 'high-duration'
  | 'invalid-dates'
  | 'resources'
  | 'missed-activities'
  | 'critical-path-test'
  | 'critical-path-length-index'
  | 'baseline-execution-index'

export type Verdict = 'pass' | 'fail' | 'not-applicable'

/** Something in the schedule that a point counts against it, and how to mend it. */
export type Offender = Told & {
  readonly kind: 'activity' | 'link' | 'project'
  readonly id: string
}

export type Point = {
  readonly number: number
  readonly id: PointId
  readonly name: string
  readonly verdict: Verdict
  /** Why it is not applicable. */
  readonly reason: Told | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** numerator ÷ denominator */
  readonly value: number | null
  readonly limit: number
  /** Worth knowing, and no failure of the schedule. */
  readonly informational: boolean
  readonly offenders: readonly Offender[]
}

export type ComplementId =
  | 'link-ratio'
  | 'logic-density'
  | 'critical-share'
  | 'dangling-ends'
  | 'merge-hotspots'
  | 'insufficient-detail'
  | 'baseline-coverage'

/** What the fourteen points do not say. */
export type Complement = {
  readonly id: ComplementId
  readonly name: string
  readonly numerator: number
  readonly denominator: number
  readonly value: number | null
  /** What is usual, from and to; no judgement by itself. */
  readonly usual: readonly [from: number, to: number]
  readonly offenders: readonly Offender[]
}

export type SoundnessIndex = {
  /** From 0 to 100; null if one of its parts is not known. */
  readonly value: number | null
  readonly grade: 'good' | 'average' | 'poor' | null
  readonly parts: readonly { readonly id: PointId | ComplementId; readonly score: number | null }[]
}

export type Practice = {
  readonly number: number
  readonly practice: string
  readonly characteristic: 'comprehensive' | 'well-constructed' | 'credible' | 'controlled'
  /** Measures can support a practice or contradict it; whether it is followed, a person says. */
  readonly verdict: 'supported' | 'contradicted' | 'needs-a-person'
  readonly evidence: readonly Told[]
  /** What is left for a person to look at. */
  readonly question: string
}

export type QualityResult = {
  readonly project: string
  readonly population: {
    readonly kind: 'baselined' | 'all'
    /** Neither summary nor level of effort, active, with a duration. */
    readonly activities: number
    readonly incomplete: number
    readonly links: number
  }
  /** All fourteen, in order. */
  readonly points: readonly Point[]
  readonly complements: readonly Complement[]
  readonly index: SoundnessIndex
  readonly practices: readonly Practice[]
}

export type QualityAnswer = { readonly result: QualityResult; readonly findings: readonly Finding[] }
