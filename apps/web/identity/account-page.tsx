import './page-texts.ts'
import './identity.css'
import {
  changePassword,
  showSession,
  signOutEverywhere,
  startOrganisation,
  switchOrganisation,
  type Here,
} from '@portolan/platform/identity/contract'
import {
  Button,
  ConfirmButton,
  ErrorState,
  Facts,
  FormFromSchema,
  HostedPart,
  PageHeader,
  Section,
  Skeleton,
  Tag,
  useGo,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { startAfresh } from './leave.ts'
import { OwnTokens } from './own-tokens.tsx'
import { SecondFactor } from './second-factor.tsx'

const organisationForm = startOrganisation.input.pick({ name: true, currency: true })

export function AccountPage(): ReactNode {
  const say = useWords('identity')
  const session = useRead(showSession, {})
  const here = session.data?.here
  return (
    <>
      <PageHeader title={say('account.title')} />
      {session.problem ? (
        <ErrorState title={say('account.failed')} problem={session.problem} onRetry={session.again} />
      ) : here ? (
        <Account here={here} again={session.again} />
      ) : (
        <Skeleton rows={6} />
      )}
    </>
  )
}

function Account({ here, again }: { here: Here; again: () => void }): ReactNode {
  const say = useWords('identity')
  const go = useGo()
  const borrowed = here.you !== null
  return (
    <>
      <Section title={here.person.name}>
        <div className="p-account-facts">
          <Facts
            of={[
              [say('email'), here.person.email ?? say('none')],
              [say('organisation'), here.organisation.name],
              [say('roles'), here.grants.map((grant) => say(`role.${grant.role}`)).join(', ') || say('none')],
            ]}
          />
        </div>
      </Section>
      <HostedPart name="stand-ins" kind="person" id={here.person.id} />
      {borrowed ? (
        <Section>
          <p className="p-meta">{say('eyes.closed-here')}</p>
        </Section>
      ) : here.hasPassword ? (
        <>
          <SecondFactor on={here.secondFactor} needed={here.secondFactorNeeded} again={again} />
          <Password />
          <OwnTokens />
        </>
      ) : (
        <Section title={say('first.title')}>
          <div className="p-stack">
            <p>{say('first.open')}</p>
            <Button kind="first" onClick={() => go('/first-run')}>
              {say('first.go')}
            </Button>
          </div>
        </Section>
      )}
      <Organisations here={here} />
      {borrowed ? null : <Sessions />}
    </>
  )
}

function Password(): ReactNode {
  const say = useWords('identity')
  const toast = useToast()
  const write = useWrite(changePassword)
  // A new form after each change: the passwords must not stay in its fields.
  const [round, setRound] = useState(0)
  return (
    <Section title={say('password-section')}>
      <FormFromSchema
        key={round}
        schema={changePassword.input}
        fields={{
          password: { label: say('present-password'), kind: 'password', autoComplete: 'current-password' },
          newPassword: {
            label: say('new-password'),
            kind: 'password',
            autoComplete: 'new-password',
            help: say('password-help'),
          },
        }}
        action={say('change-password')}
        onSubmit={async (values) => {
          await write.run(values)
          setRound(round + 1)
          toast({ sentence: say('password-changed') })
        }}
      />
    </Section>
  )
}

function Organisations({ here }: { here: Here }): ReactNode {
  const say = useWords('identity')
  const enter = useWrite(switchOrganisation)
  const start = useWrite(startOrganisation)
  const [starting, setStarting] = useState(false)
  return (
    <Section
      title={say('organisations')}
      right={
        here.you === null && !starting ? (
          <Button size="small" onClick={() => setStarting(true)}>
            {say('organisation-start')}
          </Button>
        ) : null
      }
    >
      <ul className="p-list-rows">
        {here.memberships.map((one) => (
          <li key={one.organisationId}>
            <span>
              {one.name} {one.kind === 'sample' ? <Tag>{say('sample')}</Tag> : null}
            </span>
            {one.organisationId === here.organisation.id ? (
              <span className="p-meta">{say('organisation-current')}</span>
            ) : (
              <Button
                size="small"
                onClick={() =>
                  void enter.run({ organisationId: one.organisationId }).then(() => startAfresh('/'))
                }
              >
                {say('organisation-enter')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {starting ? (
        <FormFromSchema
          schema={organisationForm}
          fields={{
            name: { label: say('first.organisation'), autoComplete: 'organization' },
            currency: { label: say('currency'), half: true },
          }}
          action={say('organisation-start')}
          onCancel={() => setStarting(false)}
          onSubmit={async (values) => {
            await start.run(values)
            startAfresh('/')
          }}
        />
      ) : null}
    </Section>
  )
}

function Sessions(): ReactNode {
  const say = useWords('identity')
  const write = useWrite(signOutEverywhere)
  return (
    <Section title={say('sessions')}>
      <div className="p-stack">
        <p>{say('sessions-note')}</p>
        <ConfirmButton
          consequence={say('sessions-consequence')}
          confirm={say('sessions-action')}
          onConfirm={() => void write.run({}).then(() => startAfresh('/sign-in'))}
        >
          {say('sessions-action')}
        </ConfirmButton>
      </div>
    </Section>
  )
}
