import './page-texts.ts'
import { finishFirstRun, showSession, switchOrganisation } from '@portolan/platform/identity/contract'
import {
  Button,
  ErrorState,
  FormFromSchema,
  Skeleton,
  useAgainWhile,
  useRead,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useEffect } from 'react'
import { startAfresh } from './leave.ts'
import { PlainFrame } from './plain-frame.tsx'

/** Name, address, password and the organisation's name; or a look at the sample first. */
export function FirstRunPage(): ReactNode {
  const say = useWords('identity')
  const session = useRead(showSession, {})
  const write = useWrite(finishFirstRun)
  const enter = useWrite(switchOrganisation)
  const here = session.data?.here
  const elsewhere = here === null ? '/sign-in' : here?.hasPassword ? '/' : undefined
  useEffect(() => {
    if (elsewhere) startAfresh(elsewhere)
  }, [elsewhere])
  const sample = here?.memberships.find((one) => one.kind === 'sample')
  useAgainWhile(here?.sampleComing === true, session.again)
  if (session.problem)
    return (
      <PlainFrame title={say('first.title')}>
        <ErrorState title={say('link.failed')} problem={session.problem} onRetry={session.again} />
      </PlainFrame>
    )
  if (!here || elsewhere)
    return (
      <PlainFrame title={say('first.title')}>
        <Skeleton rows={4} />
      </PlainFrame>
    )
  return (
    <PlainFrame title={say('first.title')} note={say('first.note')}>
      <FormFromSchema
        schema={finishFirstRun.input}
        fields={{
          name: { label: say('your-name'), autoComplete: 'name' },
          email: { label: say('email'), kind: 'email', autoComplete: 'username', help: say('first.email') },
          organisation: { label: say('first.organisation'), autoComplete: 'organization' },
          password: {
            label: say('new-password'),
            kind: 'password',
            autoComplete: 'new-password',
            help: say('password-help'),
          },
        }}
        action={say('first.action')}
        // The session is read anew then, has a password, and leads on.
        onSubmit={async (values) => void (await write.run(values))}
      />
      {sample ? (
        <div className="p-way-in-other p-stack">
          <p className="p-way-in-note">{say('first.sample-note')}</p>
          <Button
            busy={enter.busy}
            onClick={() =>
              void enter.run({ organisationId: sample.organisationId }).then(() => startAfresh('/'))
            }
          >
            {say('first.sample')}
          </Button>
        </div>
      ) : null}
      {here.sampleComing ? (
        <p className="p-way-in-other p-way-in-note" role="status">
          {say('first.sample-coming')}
        </p>
      ) : null}
    </PlainFrame>
  )
}
