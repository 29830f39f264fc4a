import { Figure, Section, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ExposureView } from '../../contract/index.ts'
import type { ExplainExposure } from './use-explain-exposure.ts'

type Row = {
  readonly id: string
  readonly name: ReactNode
  readonly risks: number
  readonly note?: ReactNode
  readonly figures: ExposureView['figures'] | null
}

const names = ['expectedExposure', 'exposureP80', 'togetherEffect'] as const

/** Parts of the exposure, each figure of which can be opened. */
export function ExposureTable(props: {
  title: string
  first: string
  rows: readonly Row[]
  explain: ExplainExposure
  right?: ReactNode
  noteHead?: string
}): ReactNode {
  const say = useWords('raid')
  const { title, first, rows, explain, right, noteHead } = props
  return (
    <Section title={title} right={right}>
      <div className="risk-table" tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              <th scope="col" data-number="">
                {say('kinds.risk')}
              </th>
              {noteHead === undefined ? null : (
                <th scope="col" data-number="">
                  {noteHead}
                </th>
              )}
              {names.map((name) => (
                <th key={name} scope="col" data-number="">
                  {say(`exposure.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <td data-number="">{row.risks}</td>
                {noteHead === undefined ? null : <td data-number="">{row.note}</td>}
                {names.map((name) => (
                  <td key={name} data-number="">
                    <Figure
                      value={row.figures?.[name]?.value}
                      unit={row.figures?.[name]?.unit ?? ''}
                      label={say(`exposure.${name}`)}
                      explain={row.figures === null ? undefined : explain({ measure: name, of: row.id })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
