import { type Finding, term, told, type Told } from '@portolan/quantity'

/** Several findings as one text, each in its own words. */
export function togetherTold(findings: readonly Finding[]): Told {
  const [first, ...more] = findings.map(toldOf)
  if (first === undefined) return told('plan:file-unreadable')`This file cannot be read.`
  return more.reduce(afterOneAnother, first)
}

export function afterOneAnother(before: Told, next: Told): Told {
  return told('plan:both')`${{ before }} ${{ next }}`
}

/** What has no wording of its own says its English. */
export function toldOf({ sentence, wording }: Pick<Finding, 'sentence' | 'wording'>): Told {
  return wording === undefined ? term('plan:finding', sentence) : { sentence, wording }
}
