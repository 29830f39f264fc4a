import type {
  Correction,
  FoundLine,
  StatusContent,
  StatusLine,
  StatusRatings,
  StatusDraft,
} from '../../contract/index.ts'
import { stepsBetween } from './colours.ts'

export type Written = {
  readonly ratings: StatusRatings
  readonly reason: string
  readonly thought: string
  readonly corrections: readonly Correction[]
}

/** What a draft becomes by the word of its manager. */
export function finishReport(
  draft: StatusDraft & { readonly known: Pick<StatusContent, 'kept'> },
  written: Written,
): StatusContent {
  const { ratings, reason, thought, corrections } = written
  const given = new Map(corrections.map(({ id, text }) => [id, text]))
  const lines = draft.lines.flatMap((line): readonly StatusLine[] => correct(line, given))
  const corrected = lines.filter((line) => line.corrected !== null).length
  return {
    project: draft.project,
    period: draft.period.name,
    since: draft.since,
    ratings,
    before: draft.last?.content.ratings ?? null,
    computed: draft.computed,
    steps: stepsBetween(ratings.overall, draft.computed.status),
    reason,
    thought,
    lines,
    removed: draft.lines.length - lines.length,
    figures: draft.figures,
    kept: draft.known.kept,
    typed: corrected + countSentences(thought) + countSentences(reason),
    found: lines.length - corrected,
  }
}

function correct(line: FoundLine, given: ReadonlyMap<string, string | null>): readonly StatusLine[] {
  const text = given.get(line.id)
  if (text === undefined || text === line.sentence) return [{ ...line, corrected: null }]
  return text === null || text === '' ? [] : [{ ...line, corrected: text }]
}

/** Sentences that somebody typed: what ends with a sign of its own, and the rest of it. */
export function countSentences(text: string): number {
  return text.split(/[.!?…]+(?:\s|$)/u).filter((part) => part.trim() !== '').length
}
