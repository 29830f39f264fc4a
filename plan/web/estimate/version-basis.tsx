import { Figure, Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { EstimateVersion } from '../../contract/index.ts'
import { type Amounts, figureUnit } from './amounts.ts'
import { claimOf } from './estimate-words.tsx'
import { CaseTable } from './history-part.tsx'

const words = ['scope', 'assumptions', 'exclusions', 'sources'] as const

/** What a version rests on: method, sizes, lines, cases, and the words of who wrote it. */
export function VersionBasis(props: { of: EstimateVersion; amounts: Amounts }): ReactNode {
  const say = useWords('estimates')
  const { of, amounts } = props
  return (
    <Section title={say('basis.title')}>
      <dl className="estimate-basis">
        <Entry name={say('column.method')}>
          {say(`method.${of.method}`)}. {say(`method-words.${of.method}`)} {claimOf(say, of)}
        </Entry>
        {of.sizes.length > 0 ? (
          <Entry name={say('sizes')}>
            {of.sizes.map(({ driver, size }) => `${size} ${driver}`).join(', ')}
          </Entry>
        ) : null}
        {words
          .filter((name) => of[name] !== '')
          .map((name) => (
            <Entry key={name} name={say(`basis.${name}`)}>
              {of[name]}
            </Entry>
          ))}
      </dl>
      {of.method === 'bottom-up' ? <SumWords of={of} amounts={amounts} /> : null}
      {of.pastCases === null ? null : <p className="p-meta">{say('drawn-from', { count: of.pastCases })}</p>}
      <CaseTable of={of.cases} amounts={amounts} />
      {of.hiddenCases > 0 ? <p className="p-meta">{say('hidden-cases', { count: of.hiddenCases })}</p> : null}
    </Section>
  )
}

function Entry(props: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  )
}

/** Spreads do not add up unless all goes wrong together: both are told. */
function SumWords(props: { of: EstimateVersion; amounts: Amounts }): ReactNode {
  const say = useWords('estimates')
  const format = useFormat()
  const { of, amounts } = props
  const unit = figureUnit(amounts)
  const round = (value: number | null): number | null => (value === null ? null : Math.round(value))
  return (
    <p className="estimate-sum">
      {say('sum.independent')}{' '}
      <Figure value={round(of.independent)} unit={unit} label={say('sum.independent')} />{' '}
      {say('sum.together')} <Figure value={round(of.together)} unit={unit} label={say('sum.together')} />{' '}
      {say('sum.at', { share: format.share(of.correlation, 0) })}{' '}
      <Figure value={round(of.deviation)} unit={unit} label={say('deviation')} />
    </p>
  )
}
