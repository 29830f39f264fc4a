import { Figure, type GridColumn, type Say } from '@portolan/ui'
import { type ControlPoints, controlStates } from '../../contract/index.ts'

/** How many are in each state, a column each. */
export function stateColumns<Row extends { readonly counts: ControlPoints }>(
  say: Say,
): readonly GridColumn<Row>[] {
  return controlStates.map((state) => ({
    id: state,
    header: say(`states.${state}`),
    hint: say(`note.${state}`),
    width: 112,
    align: 'end',
    cell: ({ counts }) => (
      <Figure
        value={counts[state]}
        unit="count"
        label={say(`states.${state}`)}
        tone={state === 'missed' && counts.missed > 0 ? 'bad' : 'plain'}
      />
    ),
    text: ({ counts }) => String(counts[state]),
  }))
}
