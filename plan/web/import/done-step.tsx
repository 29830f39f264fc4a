import type { Import } from '../../contract/index.ts'
import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  DayText,
  EmptyState,
  Facts,
  Link,
  Section,
  useGo,
  useTold,
  useWords,
  Button,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { countedJoins } from './counted-joins.ts'
import { FindingsLink } from './preview-foot.tsx'
import { UndoImport } from './undo-import.tsx'

/** The last step: what was written, how rows were joined, and the way back while it is the last import. */
export function DoneStep(props: { of: Import }): ReactNode {
  const say = useWords('plan')
  const go = useGo()
  const { of } = props
  const { counts } = of
  const written = (counts?.new ?? 0) + (counts?.update ?? 0) + (counts?.check ?? 0)
  return (
    <EmptyState
      title={
        of.state === 'committed'
          ? written === 0
            ? say('done.nothing')
            : say('done.title', { count: written })
          : say(`done.${of.state}`)
      }
      actions={
        <>
          <Button kind="first" onClick={() => go('/portfolio')}>
            {say('done.portfolio')}
          </Button>
          <Button onClick={() => go('/imports/new')}>{say('done.another')}</Button>
          {of.state === 'dropped' ? null : <FindingsLink importId={of.id} />}
          {of.state === 'committed' && of.isLast ? <UndoImport importId={of.id} /> : null}
        </>
      }
      below={of.state === 'dropped' ? null : <WhatWasWritten of={of} />}
    >
      {of.state === 'committed'
        ? say('done.words', { portfolio: of.portfolio.name })
        : say(`done.${of.state}-words`)}{' '}
      {of.state === 'committed' && !of.isLast ? (
        <Link to="/administration/imports">{say('done.not-last')}</Link>
      ) : null}
    </EmptyState>
  )
}

function WhatWasWritten(props: { of: Import }): ReactNode {
  const say = useWords('plan')
  const tell = useTold()
  const { of } = props
  const { counts } = of
  if (!counts) return null
  return (
    <div className="plan-done">
      <Section title={say('done.counts')}>
        <Facts
          of={[
            [say('counts.rows'), counts.rows],
            [say('counts.new'), counts.new],
            [say('counts.update'), counts.update],
            [say('counts.check'), counts.check],
            [say('counts.same'), counts.same],
            [say('counts.skip'), counts.skip],
            [say('done.as-of'), <DayText key="as-of" of={of.asOf as Day | null} />],
            [say('done.by'), of.createdBy],
            [
              say('done.when'),
              <Age key="when" of={(of.undoneAt ?? of.committedAt ?? of.createdAt) as Instant} />,
            ],
          ]}
        />
      </Section>
      <Section title={say('done.joins')}>
        {Object.keys(of.joins).length === 0 ? (
          <p className="p-label">{say('preview.no-joins')}</p>
        ) : (
          <Facts of={countedJoins(of, tell)} />
        )}
        {counts.missing > 0 ? (
          <p className="p-label">{say('counts.missing', { count: counts.missing })}</p>
        ) : null}
      </Section>
    </div>
  )
}
