import { levelOf, numberOf, type Rule } from './rule.ts'
import { shareInWords, spanInWords } from './words.ts'

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
    const sentence = `The latest edition is ${spanInWords(days)} old${tooOld ? ', too old to judge by' : ''}.`
    const status = tooOld ? 'not-enough-data' : levelOf(days, { atRisk: oldDays, offTrack: null })
    return { status, sentence, parameters: { days, oldDays, tooOldDays } }
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
    const list = missing.length === 0 ? 'nothing is missing' : `missing: ${missing.join(', ')}`
    const sentence = `The latest edition holds ${shareInWords(share)} of what it should; ${list}.`
    const status = share < policy.minimumCoverage ? 'not-enough-data' : 'on-track'
    return { status, sentence, parameters: { share, gaps: missing.join(', ') } }
  },
}
