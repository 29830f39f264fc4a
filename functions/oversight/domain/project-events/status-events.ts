import type { EventRule } from './describe-event.ts'

const codes = {
  'oversight.status-confirmed': 'status-confirmed',
  'oversight.status-released': 'status-released',
  'oversight.status-published': 'status-published',
  'oversight.status-not-updated': 'status-not-updated',
} as const

/** What whoever manages the project confirmed, and when others saw it; never the colour, which the report itself says. */
export const statusEventTable: readonly EventRule[] = Object.entries(codes).map(([name, code]) => ({
  name,
  kind: 'report',
  describe: ({ payload }) => ({
    code,
    values: { period: { value: String(payload['period'] ?? ''), unit: 'text' } },
    opens: { place: 'status', id: null },
  }),
}))
