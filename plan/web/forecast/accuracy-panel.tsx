import { ErrorState, Figure, Section, SidePanel, Skeleton, Switcher, useRead, useWords } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { type AccuracyRow, listForecastAccuracy } from '../../contract/index.ts'
import { ChoiceField } from '../money/fields.tsx'

const horizons = [1, 2, 3, 6] as const

/** How right forecasts were, by project or by who managed it; the least right ones first. */
export function AccuracyPanel(props: { onClose: () => void }): ReactNode {
  const say = useWords('forecast')
  const [by, setBy] = useState<'project' | 'manager'>('manager')
  const [horizon, setHorizon] = useState(1)
  const read = useRead(listForecastAccuracy, { by, horizon })
  return (
    <SidePanel title={say('page.accuracy-title')} width={340} onClose={props.onClose}>
      <Section>
        <p className="p-label">{say('page.accuracy-words')}</p>
        <div className="forecast-accuracy-choice">
          <Switcher
            label={say('page.by')}
            value={by}
            choices={[
              { value: 'manager', label: say('page.by-manager') },
              { value: 'project', label: say('page.by-project') },
            ]}
            onChoose={(value) => setBy(value === 'project' ? 'project' : 'manager')}
          />
          <ChoiceField
            label={say('page.horizon')}
            value={String(horizon)}
            choices={horizons.map((one) => [String(one), String(one)])}
            onChoose={(value) => setHorizon(Number(value))}
          />
        </div>
        {read.problem ? (
          <ErrorState title={say('page.failed')} problem={read.problem} onRetry={read.again} />
        ) : !read.data ? (
          <Skeleton rows={6} />
        ) : read.data.items.length === 0 ? (
          <p className="p-label">{say('page.accuracy-empty')}</p>
        ) : (
          <AccuracyTable rows={read.data.items} all={read.data.all} by={say(`page.by-${by}`)} />
        )}
      </Section>
    </SidePanel>
  )
}

function AccuracyTable(props: { rows: readonly AccuracyRow[]; all: AccuracyRow; by: string }): ReactNode {
  const say = useWords('forecast')
  return (
    <div className="forecast-table" tabIndex={0} role="region" aria-label={say('page.accuracy-title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{props.by}</th>
            <th scope="col" data-number="">
              {say('accuracy')}
            </th>
            <th scope="col" data-number="">
              {say('page.bias')}
            </th>
            <th scope="col" data-number="">
              {say('page.periods')}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Line key={row.id ?? 'none'} of={row} name={row.name === '' ? '–' : row.name} />
          ))}
        </tbody>
        <tfoot>
          <Line of={props.all} name={say('page.all')} />
        </tfoot>
      </table>
    </div>
  )
}

function Line(props: { of: AccuracyRow; name: string }): ReactNode {
  const say = useWords('forecast')
  const { of } = props
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td data-number="">
        <Figure value={of.accuracy} unit="share" label={say('accuracy')} />
      </td>
      <td data-number="">
        <Figure value={of.bias} unit="share" label={say('page.bias')} signed />
      </td>
      <td data-number="">{of.periods}</td>
    </tr>
  )
}
