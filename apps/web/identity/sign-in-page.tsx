import './page-texts.ts'
import { signIn } from '@portolan/platform/identity/contract'
import { Button, FormFromSchema, useAddress, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { pathAfterSignIn, startAfresh } from './leave.ts'
import { PlainFrame } from './plain-frame.tsx'

const address = z.object({ to: z.string().optional().catch(undefined) })
type Given = { email: string; password: string }
const asked = signIn.input.omit({ code: true })
const askedForCode = z.object({ code: signIn.input.shape.code.unwrap() })

export function SignInPage(): ReactNode {
  const say = useWords('identity')
  const [{ to }] = useAddress(address)
  const write = useWrite(signIn)
  const [given, setGiven] = useState<Given | undefined>(undefined)
  const enter = async (input: Given & { code?: string }): Promise<void> => {
    const { signedIn } = await write.run(input)
    if (signedIn) startAfresh(pathAfterSignIn(to))
    else setGiven({ email: input.email, password: input.password })
  }
  if (given)
    return <CodeStep onCode={(code) => enter({ ...given, code })} onBack={() => setGiven(undefined)} />
  return (
    <PlainFrame title={say('sign-in.title')}>
      <FormFromSchema
        schema={asked}
        fields={{
          email: { label: say('email'), kind: 'email', autoComplete: 'username' },
          password: { label: say('password'), kind: 'password', autoComplete: 'current-password' },
        }}
        action={say('sign-in.action')}
        onSubmit={enter}
      />
      <p className="p-meta">{say('sign-in.forgotten')}</p>
    </PlainFrame>
  )
}

/** The second factor asks on a page of its own: one field, and it has the focus. */
export function CodeStep(props: { onCode: (code: string) => Promise<void>; onBack: () => void }): ReactNode {
  const say = useWords('identity')
  return (
    <PlainFrame title={say('code.title')} note={say('code.note')}>
      <FormFromSchema
        schema={askedForCode}
        fields={{ code: { label: say('code.label'), autoComplete: 'one-time-code' } }}
        action={say('sign-in.action')}
        onSubmit={({ code }) => props.onCode(code)}
      />
      <div>
        <Button kind="quiet" onClick={props.onBack}>
          {say('back')}
        </Button>
      </div>
    </PlainFrame>
  )
}
