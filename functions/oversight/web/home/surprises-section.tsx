import '../page-texts.ts'
import { ReportedChip } from '@portolan/plan/web'
import { Figure, Link, Section, StatusChip, StatusShape, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Home, Surprise } from '../../contract/index.ts'
import { AttentionLink } from '../project/attention-link.tsx'
import { useAskedWords } from '../project/use-asked-words.ts'
import { type Explain, useExplain } from '../use-explain.ts'
import { statusWord, toneOf } from '../words.ts'

/** The projects that will land elsewhere than said: reported beside computed, and why, each figure explained. */
export function SurprisesSection(props: { of: Home['surprises'] }): ReactNode {
  const say = useWords('home')
  const explain = useExplain()
  const { items, asking, scope, projects } = props.of
  return (
    <Section
      title={say(scope === 'managed' ? 'surprises.mine' : 'surprises.title')}
      right={
        projects === 0 ? undefined : (
          <Link to="/portfolio" search={{ computed: ['off-track', 'at-risk'] }}>
            {asking > items.length ? say('all', { count: asking }) : say('surprises.open')}
          </Link>
        )
      }
    >
      {items.length === 0 ? (
        <p className="p-label">{say(projects === 0 ? 'surprises.no-projects' : 'surprises.none')}</p>
      ) : (
        <ul className="home-surprises">
          {items.map((one) => (
            <Project key={one.project.id} of={one} explain={explain} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Project(props: { of: Surprise; explain: Explain }): ReactNode {
  const say = useWords('home')
  const words = useWords('oversight')
  const { of, explain } = props
  const { id, name, code } = of.project
  return (
    <li>
      <div className="home-surprise">
        <Link to="/projects/$projectId" params={{ projectId: id }} className="home-name">
          {name}
        </Link>
        <span className="home-under">
          {[code, of.mine ? say('mine') : of.manager].filter(Boolean).join(' · ')}
        </span>
        <span className="home-states">
          <StatusChip tone={toneOf(of.computed)} word={statusWord(words, of.computed)} bare />
          <span className="p-label">{say('reported')}</span> <ReportedChip of={of.reported} />
        </span>
      </div>
      <ul className="home-asks">
        {of.asks.map((ask) => (
          <Ask key={ask.rule} of={ask} projectId={id} explain={explain} />
        ))}
        {of.more > 0 ? <li className="p-label">{say('surprises.more', { count: of.more })}</li> : null}
      </ul>
    </li>
  )
}

const tones = { now: 'bad', soon: 'warn' } as const

function Ask(props: { of: Surprise['asks'][number]; projectId: string; explain: Explain }): ReactNode {
  const overview = useWords('overview')
  const { of, projectId, explain } = props
  const { sentence } = useAskedWords(of)
  const { figure, measure } = of
  return (
    <li>
      <StatusShape tone={tones[of.urgency]} label={overview(`attention.${of.urgency}`)} />
      <span className="home-ask">
        {sentence}{' '}
        {figure !== null && measure !== null && typeof figure.value === 'number' ? (
          <Figure
            value={figure.value}
            unit={figure.unit}
            label={overview(`rule.${of.rule}`)}
            explain={explain(projectId, measure)}
          />
        ) : null}
      </span>
      <AttentionLink of={of} projectId={projectId} />
    </li>
  )
}
