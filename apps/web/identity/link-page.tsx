import './page-texts.ts'
import type { OutputOf } from '@portolan/contract'
import { finishInvitation, openLink, resetPassword } from '@portolan/platform/identity/contract'
import { Button, ErrorState, FormFromSchema, Link, Skeleton, useCall, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useEffect, useState } from 'react'
import { startAfresh } from './leave.ts'
import { PlainFrame } from './plain-frame.tsx'
import { CodeStep } from './sign-in-page.tsx'

type Opened = OutputOf<typeof openLink>
const invitationForm = finishInvitation.input.omit({ secret: true, code: true })
const resetForm = resetPassword.input.omit({ secret: true })

/**
 * The fragment never reached the server, and leaves the address bar and the history before anything else happens.
 * Clearing it makes the router look anew and may mount the page again, so what it held is kept beside the page,
 * and so is the answer: a link opens once.
 */
const held = { secret: '', opening: undefined as Promise<Opened> | undefined }

function takeSecret(): string {
  const secret = location.hash.slice(1)
  if (secret !== '' && secret !== held.secret) Object.assign(held, { secret, opening: undefined })
  return held.secret
}

export function LinkPage(): ReactNode {
  const say = useWords('identity')
  const call = useCall()
  const [secret] = useState(takeSecret)
  const [opened, setOpened] = useState<Opened | undefined>(undefined)
  const [problem, setProblem] = useState<unknown>(undefined)
  useEffect(() => {
    let gone = false
    if (location.hash !== '') history.replaceState(history.state, '', location.pathname)
    held.opening ??= call(openLink, { secret: secret === '' ? 'none' : secret })
    held.opening.then(
      (answer) => !gone && setOpened(answer),
      (cause: unknown) => !gone && setProblem(cause),
    )
    // A second link pasted over the first changes only the fragment: the page begins again with it.
    const again = (): void => location.reload()
    addEventListener('hashchange', again)
    return () => {
      gone = true
      removeEventListener('hashchange', again)
    }
  }, [call, secret])
  if (problem !== undefined)
    return (
      <PlainFrame title={say('link.title')}>
        <ErrorState
          title={say('link.failed')}
          problem={problem}
          action={<Link to="/sign-in">{say('sign-in.title')}</Link>}
        />
      </PlainFrame>
    )
  if (!opened)
    return (
      <PlainFrame title={say('link.title')}>
        <Skeleton rows={3} />
      </PlainFrame>
    )
  if (opened.purpose === 'invitation') return <Invitation opened={opened} secret={secret} />
  if (opened.purpose === 'reset') return <Reset opened={opened} secret={secret} />
  return <Welcome />
}

/** The link has signed in; the first run is one step away. */
function Welcome(): ReactNode {
  useEffect(() => startAfresh('/first-run'), [])
  const say = useWords('identity')
  return (
    <PlainFrame title={say('link.title')}>
      <Skeleton rows={3} />
    </PlainFrame>
  )
}

type Invited = { name: string; password: string }

function Invitation(props: { opened: Opened; secret: string }): ReactNode {
  const say = useWords('identity')
  const { opened, secret } = props
  const write = useWrite(finishInvitation)
  const [given, setGiven] = useState<Invited | undefined>(undefined)
  const accept = async (input: Invited & { code?: string }): Promise<void> => {
    const { signedIn } = await write.run({ ...input, secret })
    if (signedIn) startAfresh('/')
    else setGiven({ name: input.name, password: input.password })
  }
  if (given)
    return <CodeStep onCode={(code) => accept({ ...given, code })} onBack={() => setGiven(undefined)} />
  return (
    <PlainFrame
      title={say('invitation.title', { organisation: opened.organisation })}
      note={say(opened.hasSignIn ? 'invitation.known' : 'invitation.new', { email: opened.email ?? '' })}
    >
      <FormFromSchema
        schema={invitationForm}
        values={{ name: opened.name }}
        fields={{
          name: { label: say('name'), autoComplete: 'name' },
          password: opened.hasSignIn
            ? { label: say('password'), kind: 'password' }
            : {
                label: say('new-password'),
                kind: 'password',
                autoComplete: 'new-password',
                help: say('password-help'),
              },
        }}
        action={say('invitation.action')}
        onSubmit={accept}
      />
    </PlainFrame>
  )
}

function Reset(props: { opened: Opened; secret: string }): ReactNode {
  const say = useWords('identity')
  const write = useWrite(resetPassword)
  const [changed, setChanged] = useState(false)
  if (changed)
    return (
      <PlainFrame title={say('reset.done')} note={say('reset.done-note')}>
        <div>
          <Button kind="first" autoFocus onClick={() => startAfresh('/sign-in')}>
            {say('sign-in.action')}
          </Button>
        </div>
      </PlainFrame>
    )
  return (
    <PlainFrame title={say('reset.title')} note={say('reset.note', { email: props.opened.email ?? '' })}>
      <FormFromSchema
        schema={resetForm}
        fields={{
          password: {
            label: say('new-password'),
            kind: 'password',
            autoComplete: 'new-password',
            help: say('password-help'),
          },
        }}
        action={say('reset.action')}
        onSubmit={async ({ password }) => {
          await write.run({ secret: props.secret, password })
          setChanged(true)
        }}
      />
    </PlainFrame>
  )
}
