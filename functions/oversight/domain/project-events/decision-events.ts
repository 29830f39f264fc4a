import type { EventRule } from './describe-event.ts'

const codes = {
  'oversight.decision-asked': 'decision-asked',
  'oversight.evidence-added': 'evidence-added',
  'oversight.delegate-named': 'delegate-named',
  'oversight.delegate-dropped': 'delegate-dropped',
  'oversight.vote-cast': 'vote-cast',
  'oversight.decision-made': 'decision-made',
  'oversight.decision-executed': 'decision-executed',
  'oversight.decision-outdated': 'decision-outdated',
  'oversight.decision-failed': 'decision-failed',
  'oversight.decision-withdrawn': 'decision-withdrawn',
  'oversight.decision-lapsed': 'decision-lapsed',
} as const

/** Drafts are their author's alone until they are asked. */
export const untoldDecisions: readonly string[] = ['oversight.decision-drafted', 'oversight.draft-changed']

/** What happened to a question about the project; each leads to the decision. */
export const decisionEventTable: readonly EventRule[] = Object.entries(codes).map(([name, code]) => ({
  name,
  kind: 'decision',
  describe: ({ payload, subjectId }) => ({
    code,
    values: Object.fromEntries(
      (['number', 'question', 'option', 'decider', 'delegate'] as const).flatMap((field) => {
        const value = payload[field]
        if (typeof value === 'string') return [[field, { value, unit: 'text' }]]
        return typeof value === 'number' ? [[field, { value: String(value), unit: 'text' }]] : []
      }),
    ),
    opens: { place: 'decision', id: subjectId },
  }),
}))
