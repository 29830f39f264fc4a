import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  Chip,
  DayText,
  ErrorState,
  Facts,
  Link,
  Section,
  SidePanel,
  Skeleton,
  useFormat,
  useRead,
  useTold,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type PersonAccess, showPersonAccess } from '../../contract/index.ts'
import { accountTone, givenInWords, powerInWords, roleInWords } from './words.ts'

/** What one person can see, do and decide, and by which grant. */
export function PersonAccessPanel(props: { id: string; onClose: () => void }): ReactNode {
  const say = useWords('access')
  const { data, problem, again } = useRead(showPersonAccess, { personId: props.id }, { keep: false })
  return (
    <SidePanel title={data?.person.name ?? say('person')} width={400} onClose={props.onClose}>
      {problem ? (
        <ErrorState title={say('failed')} problem={problem} onRetry={again} />
      ) : data === undefined ? (
        <Skeleton rows={8} />
      ) : (
        <>
          <Account of={data} />
          <Sight of={data} />
          <Grants of={data} />
          <Classes of={data} />
          <Powers of={data} />
          <Tokens of={data} />
          <Rights of={data} />
        </>
      )}
    </SidePanel>
  )
}

type Part = { of: PersonAccess }

function Account({ of }: Part): ReactNode {
  const say = useWords('access')
  return (
    <Facts
      of={[
        [
          say('account'),
          <Chip key="state" tone={accountTone(of.state)}>
            {say(`state.${of.state}`)}
          </Chip>,
        ],
        ...(of.jobTitle === null ? [] : [[say('job'), of.jobTitle] as const]),
        ...(of.secondFactor === undefined
          ? []
          : [[say('factor'), say(of.secondFactor ? 'on' : 'off')] as const]),
        ...(of.lastSignInAt
          ? [[say('last'), <Age key="last" of={of.lastSignInAt as Instant} />] as const]
          : []),
      ]}
    />
  )
}

const fewNames = 12

function Sight({ of }: Part): ReactNode {
  const say = useWords('access')
  const rest = of.projects - Math.min(of.named.length, fewNames)
  return (
    <Section title={say('sees')}>
      <p>
        {of.everything ? say('sees-all', { count: of.projects }) : say('sees-some', { count: of.projects })}
      </p>
      {of.everything ? null : (
        <ul className="access-names">
          {of.named.slice(0, fewNames).map(({ id, name }) => (
            <li key={id}>
              <Link to={`/projects/${id}`}>{name}</Link>
            </li>
          ))}
          {rest > 0 ? <li className="p-meta">{say('and-more', { count: rest })}</li> : null}
        </ul>
      )}
    </Section>
  )
}

function Grants({ of }: Part): ReactNode {
  const say = useWords('access')
  return (
    <Section title={say('roles')}>
      {of.grants.length === 0 ? <p className="p-meta">{say('no-role')}</p> : null}
      <ul className="p-list-rows access-lines">
        {of.grants.map((one) => (
          <li key={one.grantId}>
            <span>{roleInWords(say, one)}</span>
            <span className="p-meta">
              {givenInWords(say, one)} · <DayText of={one.since.slice(0, 10) as Day} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Classes({ of }: Part): ReactNode {
  const say = useWords('access')
  return (
    <Section title={say('classes')}>
      <dl className="access-classes">
        {of.classes.map(({ fieldClass, everywhere, by }) => {
          const grants = of.grants.filter(({ grantId }) => by.includes(grantId))
          return (
            <div key={fieldClass}>
              <dt>{say(`class.${fieldClass}`)}</dt>
              <dd>
                {grants.length === 0 ? (
                  <span className="p-meta">{say('class-none')}</span>
                ) : everywhere ? (
                  say('class-everywhere')
                ) : (
                  grants.map((one) => one.scopeName ?? say(`scope.${one.scope}`)).join(', ')
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </Section>
  )
}

function Powers({ of }: Part): ReactNode {
  const say = useWords('access')
  const format = useFormat()
  if (of.powers.length === 0) return null
  return (
    <Section title={say('decides')}>
      <ul className="p-list-rows access-lines">
        {of.powers.map((one) => (
          <li key={`${one.body?.id ?? ''} ${one.role ?? ''}`}>
            <span>
              {one.body === null
                ? say('power.alone', { role: say(`identity:role.${one.role ?? ''}`) })
                : say(`power.${one.seat ?? 'member'}`, { body: one.body.name })}
            </span>
            <span className="p-meta">
              {one.seat === 'adviser' ? say('power.no-vote') : powerInWords(say, format, one)}
              {one.to === null ? null : (
                <>
                  {' · '}
                  {say('until')} <DayText of={one.to as Day} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Tokens({ of }: Part): ReactNode {
  const say = useWords('access')
  if (of.tokens.length === 0) return null
  return (
    <Section title={say('tokens')}>
      <ul className="p-list-rows access-lines">
        {of.tokens.map((one) => (
          <li key={one.id}>
            <span>{one.name}</span>
            <span className="p-meta">
              {say(`reach.${one.reach}`)} · {say('until')} <DayText of={one.expiresAt.slice(0, 10) as Day} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** In the words of the permissions themselves, which are English. */
function Rights({ of }: Part): ReactNode {
  const say = useWords('access')
  const tell = useTold()
  if (of.rights.length === 0) return null
  return (
    <Section title={say('may')}>
      <details className="access-rights">
        <summary>{say('rights', { count: of.rights.length })}</summary>
        <ul>
          {of.rights.map(({ id, summary, everywhere }) => (
            <li key={id}>
              {tell({ sentence: summary, wording: { key: `permission:${id}`, values: {} } })}
              {everywhere ? null : <span className="p-meta"> ({say('within')})</span>}
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )
}
