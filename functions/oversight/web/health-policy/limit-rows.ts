import type { HealthPolicyShown, LimitLine, LimitRow } from '../../contract/index.ts'

/** A line of the list: one limit of a rule, as the draft has it where there is one. */
export type LimitShown = {
  readonly id: string
  readonly rule: LimitRow
  readonly line: LimitLine
  /** A rule says its weight, its owner and how loud it was once. */
  readonly first: boolean
  readonly atRisk: number
  readonly offTrack: number | null
  readonly weight: number | null
  readonly ownerId: string | null
}

export function limitRows({ rules }: HealthPolicyShown): readonly LimitShown[] {
  return rules.flatMap((rule) =>
    rule.lines.map((line, at) => ({
      id: `${rule.rule} ${line.line}`,
      rule,
      line,
      first: at === 0,
      atRisk: line.draft?.atRisk ?? line.atRisk,
      offTrack: line.draft === null ? line.offTrack : line.draft.offTrack,
      weight: rule.draftWeight ?? rule.weight,
      ownerId: rule.owner?.id ?? null,
    })),
  )
}

export function isDrafted({ line, rule, first }: LimitShown): boolean {
  return line.draft !== null || (first && rule.draftWeight !== null)
}
