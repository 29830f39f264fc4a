import { asShare, asSpan, term, told } from '@portolan/quantity'
import { levelOf, numberOf, type Rule } from './rule.ts'

export const evidenceAge: Rule = {
  id: 'evidence-age',
  group: 'evidence',
  measure: 'evidenceAgeDays',
  compares: false,
  judge: ({ measures, policy, record }) => {
    const days = numberOf(measures.evidenceAgeDays)
    if (days === undefined || record.input.closed === true) return undefined
    const { oldDays, tooOldDays } = policy.evidence
    const tooOld = days >= tooOldDays
    const status = tooOld ? 'not-enough-data' : levelOf(days, { atRisk: oldDays, offTrack: null })
    return {
      status,
      tell: () =>
        tooOld
          ? told(
              'health:evidence-age.too-old',
            )`The latest edition is ${{ days: asSpan(days) }} old, too old to judge by.`
          : told('health:evidence-age')`The latest edition is ${{ days: asSpan(days) }} old.`,
      parameters: { days, oldDays, tooOldDays },
    }
  },
}

/** Gaps never colour a status: what is not known is not bad. They lower how sure it is, and they are listed. */
export const gaps: Rule = {
  id: 'gaps',
  group: 'evidence',
  measure: 'coverageShare',
  compares: false,
  judge: ({ measures, policy, record }) => {
    const share = numberOf(measures.coverageShare)
    if (share === undefined || record.latest === undefined) return undefined
    const missing = [...new Set(record.latest.gaps)].toSorted()
    const held = asShare(share)
    const status = share < policy.minimumCoverage ? 'not-enough-data' : 'on-track'
    return {
      status,
      tell: () =>
        missing.length === 0
          ? told(
              'health:gaps.none',
            )`The latest edition holds ${{ held }} of what it should; nothing is missing.`
          : told(
              'health:gaps',
            )`The latest edition holds ${{ held }} of what it should; missing: ${{ missing: missing.map((gap) => term(`health:gap.${gap}`, gap)) }}.`,
      parameters: { share, gaps: missing.join(', ') },
    }
  },
}
