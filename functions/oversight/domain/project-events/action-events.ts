import type { EventRule } from './describe-event.ts'

const codes = {
  'oversight.action-added': 'action-added',
  'oversight.action-handed': 'action-handed',
  'oversight.action-changed': 'action-changed',
  'oversight.action-done': 'action-done',
  'oversight.action-dropped': 'action-dropped',
  'oversight.action-reopened': 'action-reopened',
} as const

/** What happened to an action of the project; each leads to it. */
export const actionEventTable: readonly EventRule[] = Object.entries(codes).map(([name, code]) => ({
  name,
  kind: 'action',
  describe: ({ payload, subjectId }) => ({
    code,
    values: {
      ...Object.fromEntries(
        (['number', 'title', 'owner'] as const).map((field) => [
          field,
          { value: String(payload[field] ?? ''), unit: 'text' },
        ]),
      ),
      ...(typeof payload['due'] === 'string' ? { due: { value: payload['due'], unit: 'day' } } : {}),
    },
    opens: { place: 'action', id: subjectId },
  }),
}))
