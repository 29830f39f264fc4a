import { Button, Chip, Figure, FigureBox, FigureStrip, Link, StatusChip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type Following, mostPoints, type ProjectMethod, type Question } from '../../contract/index.ts'
import { closedBecause } from '../../domain/index.ts'
import type { ChangeTab } from './address.ts'
import type { May } from './method-tab.tsx'
import { Presenting } from './presenting.tsx'

/** Where a project stands in its method, and what its next gate lacks. */
export function Standing(props: {
  project: ProjectMethod
  of: Following
  may: May
  onChange: ChangeTab
}): ReactNode {
  const say = useWords('project-method')
  const words = useWords('gates')
  const { project, of, may, onChange } = props
  const here = of.phases.find(({ place }) => place === 'here')
  const own = here?.gate.keeping?.asked.find(({ mine, verdict }) => mine && verdict === null)
  const lacking = here ? closedBecause(here).length : 0
  return (
    <>
      <div className="method-bar">
        <h2>
          <Link to="/standards/$methodId" params={{ methodId: of.methodId }} search={{ number: of.number }}>
            {of.name}
          </Link>{' '}
          <span className="p-meta">{say('version', { number: of.number })}</span>
        </h2>
        {of.newer === null ? null : <Chip tone="accent">{say('newer', { number: of.newer })}</Chip>}
        {may.follow && of.newer !== null ? (
          <Button size="small" onClick={() => onChange({ panel: 'migrate', id: undefined })}>
            {say('give.newer')}
          </Button>
        ) : null}
        {may.follow ? (
          <Button size="small" onClick={() => onChange({ panel: 'give', id: undefined })}>
            {say('give.again')}
          </Button>
        ) : null}
        {of.number > 1 ? (
          <Button size="small" kind="quiet" onClick={() => onChange({ panel: 'migrations', id: undefined })}>
            {say('migrations')}
          </Button>
        ) : null}
        {here ? <Presenting project={project} of={of} gate={here} may={may} /> : null}
        {here && own && may.speak ? (
          <Button
            size="small"
            kind={here.gate.ready ? 'first' : 'plain'}
            onClick={() => onChange({ panel: 'verdict', id: own.roleId })}
          >
            {words('keepers.open', { gate: here.gate.name })}
          </Button>
        ) : null}
        {here && may.pass && of.mayPass ? (
          <Button
            size="small"
            kind={here.gate.ready && here.gate.keeping === null ? 'first' : 'plain'}
            onClick={() => onChange({ panel: 'pass', id: here.id })}
          >
            {words('decide.open', { gate: here.gate.name })}
          </Button>
        ) : null}
      </div>
      <FigureStrip>
        <FigureBox label={say('class')} note={say('class-note', { medium: of.medium, large: of.large })}>
          {say(`class-of.${of.class}`)}
        </FigureBox>
        <Points of={of} />
        <FigureBox label={say('stands')} note={here?.gate.name}>
          {here?.name ?? say('through')}
        </FigureBox>
        <FigureBox label={say('next-gate')} note={say('next-note')}>
          {here === undefined ? (
            <StatusChip tone="good" word={say('through')} />
          ) : here.gate.ready && of.presented !== null && here.gate.keeping !== null ? (
            <StatusChip tone="warn" word={words('keepers.waiting', { count: here.gate.keeping.left })} />
          ) : here.gate.ready ? (
            <StatusChip tone="good" word={say('ready')} />
          ) : (
            <StatusChip tone="bad" word={say('lacks', { count: lacking })} />
          )}
        </FigureBox>
      </FigureStrip>
    </>
  )
}

function Points({ of }: { of: Following }): ReactNode {
  const say = useWords('project-method')
  const words = useWords('methods')
  const { answers, medium, large, points } = of
  const explain = async () => {
    const { explainPoints } = await import('../../domain/tailoring/explain-points.ts')
    return explainPoints(answers, { medium, large }, (question: Question, answer) =>
      answer === undefined
        ? words(`question.${question}`)
        : `${words(`question.${question}`)} ${words(`answer.${question}.${answer}`)}`,
    )
  }
  return (
    <FigureBox label={say('points')} note={say('points-note', { most: mostPoints })}>
      <Figure value={points} unit="count" label={say('points')} explain={explain} size="large" />
    </FigureBox>
  )
}
