import type { Day } from '@portolan/quantity'
import { DayText, formatMonthName, Link, Section, useSetting, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Home } from '../../contract/index.ts'

/** How the month closes: until when forecasts are expected, and whose are missing. */
export function CloseSection(props: { of: NonNullable<Home['close']> }): ReactNode {
  const say = useWords('home')
  const { locale } = useSetting()
  const { period, due, overdue, projects, submitted, late } = props.of
  const missing = projects - submitted
  return (
    <Section
      title={say('close.title', { period: formatMonthName(period, locale) })}
      right={<Link to="/money/forecasts">{say('close.open')}</Link>}
    >
      <p className={overdue ? 'p-bad' : 'p-label'}>
        {say('close.submitted', { submitted, count: projects })}
        {due === null ? null : (
          <>
            {' · '}
            {say(overdue ? 'close.was-due' : 'close.due')} <DayText of={due as Day} />
          </>
        )}
      </p>
      {missing === 0 ? null : (
        <ul className="home-changes">
          {late.map(({ project, manager }) => (
            <li key={project.id} className="home-change">
              <Link
                to="/projects/$projectId/forecast"
                params={{ projectId: project.id }}
                className="home-name"
              >
                {project.name}
              </Link>
              <span className="home-under">{manager ?? say('close.nobody')}</span>
            </li>
          ))}
          {missing > late.length ? (
            <li className="p-label">{say('close.more', { count: missing - late.length })}</li>
          ) : null}
        </ul>
      )}
    </Section>
  )
}
