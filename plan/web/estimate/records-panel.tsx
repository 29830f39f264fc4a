import { ErrorState, Figure, Section, SidePanel, Skeleton, Switcher, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { listTrackRecords, type TrackRecord, type TrackRow } from '../../contract/index.ts'

const groups = ['author', 'method', 'kind'] as const
type Group = (typeof groups)[number]

/** How often what was said came true, by who said it, how, and of what kind of work. */
export function RecordsPanel(props: {
  by: Group
  onBy: (by: Group) => void
  onClose: () => void
}): ReactNode {
  const say = useWords('estimates')
  const { by } = props
  const read = useRead(listTrackRecords, { by })
  const nameOf = (row: TrackRow): string => (by === 'method' ? say(`method.${row.name}`) : row.name)
  return (
    <SidePanel title={say('records.title')} width={400} onClose={props.onClose}>
      <Section>
        <p className="p-label">{say('records.words')}</p>
        <Switcher
          label={say('records.by')}
          value={by}
          choices={groups.map((value) => ({ value, label: say(`records.by-${value}`) }))}
          onChoose={(value) => props.onBy(groups.find((one) => one === value) ?? 'author')}
        />
        {read.problem ? (
          <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
        ) : !read.data ? (
          <Skeleton rows={6} />
        ) : read.data.items.length === 0 ? (
          <p className="p-label">{say('records.none')}</p>
        ) : (
          <table className="estimate-table">
            <thead>
              <tr>
                <th scope="col">{say(`records.by-${by}`)}</th>
                <th scope="col" data-number="">
                  {say('records.judged')}
                </th>
                <th scope="col" data-number="">
                  {say('records.inside')}
                </th>
                <th scope="col" data-number="">
                  {say('ratio-short')}
                </th>
              </tr>
            </thead>
            <tbody>
              {read.data.items.map((row) => (
                <Line key={row.id} name={nameOf(row)} of={row} />
              ))}
            </tbody>
            <tfoot>
              <Line name={say('records.all')} of={read.data.all} />
            </tfoot>
          </table>
        )}
      </Section>
    </SidePanel>
  )
}

function Line(props: { name: string; of: TrackRecord }): ReactNode {
  const say = useWords('estimates')
  const { name, of } = props
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-number="">{of.judged}</td>
      <td data-number="">
        <Figure
          value={of.insideShare}
          unit="share"
          label={say('records.inside')}
          explain={
            of.insideShare === null
              ? undefined
              : async () => (await import('../../domain/estimate/explain-record.ts')).explainRecord(of)
          }
          missing={say('records.few')}
        />
      </td>
      <td data-number="">
        <Figure value={of.medianRatio} unit="ratio" label={say('ratio')} />
      </td>
    </tr>
  )
}
