import { Figure, Section, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { RiskSimulation } from '../../contract/index.ts'
import { ActivityLink } from '../schedule/activity-link.tsx'
import type { ExplainRisk } from './use-explain-risk.ts'

const shown = 10
const names = ['criticality', 'cruciality', 'sensitivity'] as const

/** The activities on which the finish hung most often, each a click from its place in the plan. */
export function CriticalActivities(props: {
  of: RiskSimulation
  projectId: string
  explain: ExplainRisk
}): ReactNode {
  const say = useWords('risk')
  const { of, projectId, explain } = props
  return (
    <Section title={say('critical.title')} right={say('critical.note')}>
      <div className="risk-table" tabIndex={0} role="region" aria-label={say('critical.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('critical.activity')}</th>
              {names.map((name) => (
                <th key={name} scope="col" data-number="" title={say(`critical.${name}-hint`)}>
                  {say(`critical.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.activities.slice(0, shown).map(({ id, name, figures }) => (
              <tr key={id}>
                <th scope="row">
                  <ActivityLink projectId={projectId} activity={id}>
                    {name}
                  </ActivityLink>
                </th>
                {names.map((measure) => (
                  <td key={measure} data-number="">
                    <Figure
                      value={figures[measure]?.value}
                      unit={figures[measure]?.unit ?? 'share'}
                      label={say(`critical.${measure}`)}
                      explain={explain({ measure, of: id })}
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
