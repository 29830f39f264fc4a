import { Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { EstimateLine, EstimateVersion } from '../../contract/index.ts'
import { compareVersions, type Difference } from '../../domain/estimate/compare-versions.ts'
import { type Amounts, figureUnit } from './amounts.ts'

/** What differs from the version before, and why as its author says it. */
export function VersionDifferences(props: {
  before: EstimateVersion
  now: EstimateVersion
  amounts: Amounts
}): ReactNode {
  const say = useWords('estimates')
  const { before, now } = props
  const all = compareVersions(before, now)
  const inWords = useInWords(props.amounts)
  return (
    <Section title={say('differences.title', { number: before.number })}>
      {now.changed === '' ? null : <p className="estimate-changed">{now.changed}</p>}
      {all.length === 0 ? (
        <p className="p-label">{say('differences.none')}</p>
      ) : (
        <div className="estimate-scroll" tabIndex={0} role="region" aria-label={say('differences.what')}>
          <table className="estimate-table">
            <thead>
              <tr>
                <th scope="col">{say('differences.what')}</th>
                <th scope="col">{say('version', { number: before.number })}</th>
                <th scope="col">{say('version', { number: now.number })}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((one, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- two lines may have the same title
                <tr key={at}>
                  <th scope="row">{inWords.name(one)}</th>
                  <td>{inWords.value(one, 'before')}</td>
                  <td>{inWords.value(one, 'now')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

type InWords = {
  readonly name: (one: Difference) => string
  readonly value: (one: Difference, side: 'before' | 'now') => string
}

function useInWords(amounts: Amounts): InWords {
  const say = useWords('estimates')
  const format = useFormat()
  const write = (value: number): string => format.value(Math.round(value), figureUnit(amounts), true)
  const line = (one: EstimateLine | null): string =>
    one === null ? '–' : `${write(one.low)} · ${write(one.likely)} · ${write(one.high)}`
  const names: Readonly<Record<string, string>> = {
    expected: say('expected'),
    method: say('column.method'),
    law: say('law-label'),
    correlation: say('correlation-label'),
  }
  return {
    name: ({ kind, what }) => {
      if (kind === 'line') return `${say('line')}: ${what}`
      if (kind === 'size') return what
      if (kind === 'words') return say(`basis.${what}`)
      return names[what] ?? say(`points.${what}`)
    },
    value: (one, side) => {
      if (one.kind === 'amount') return write(one[side])
      if (one.kind === 'line') return line(one[side])
      if (one.kind === 'choice') return say(`${one.what}.${one[side]}`)
      if (one.kind === 'share') return format.share(one[side], 0)
      return one.kind === 'size' ? String(one[side] ?? '–') : one[side] || '–'
    },
  }
}
