import { Section, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { successWays, type SuccessView } from '../../contract/index.ts'

/** How the projects of each year were run: what was seen to be different, and no cause. */
export function SuccessYears({ of }: { of: SuccessView }): ReactNode {
  const say = useWords('success')
  return (
    <Section title={say('years.title')}>
      <div className="success-table" tabIndex={0} role="region" aria-label={say('years.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('years.way')}</th>
              {of.years.map(({ year, projects }) => (
                <th key={year} scope="col" data-end>
                  {say('years.year', { year, count: projects })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {successWays.map((way) => (
              <tr key={way}>
                <th scope="row">{say(`way.${way}`)}</th>
                {of.years.map(({ year, ways }) => {
                  const found = ways.find((one) => one.way === way)
                  return (
                    <td key={year} data-end>
                      {found === undefined || found.known === 0
                        ? say('years.unknown')
                        : say('years.of', { with: found.with, count: found.known })}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="success-note">{say('years.note')}</p>
    </Section>
  )
}
