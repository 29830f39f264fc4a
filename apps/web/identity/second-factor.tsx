import './page-texts.ts'
import type { OutputOf } from '@portolan/contract'
import {
  confirmSecondFactor,
  disableSecondFactor,
  enrolSecondFactor,
} from '@portolan/platform/identity/contract'
import { Button, Chip, FormFromSchema, Section, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { encode } from 'uqr'
import { startAfresh } from './leave.ts'

type Enrolled = OutputOf<typeof enrolSecondFactor>

/** Off: set it up. Being set up: picture, first code. On: switch it off. */
export function SecondFactor(props: { on: boolean; needed: boolean; again: () => void }): ReactNode {
  const say = useWords('identity')
  const [enrolled, setEnrolled] = useState<Enrolled | undefined>(undefined)
  const [asking, setAsking] = useState(false)
  const close = (): void => {
    setAsking(false)
    setEnrolled(undefined)
  }
  return (
    <Section
      title={say('factor.title')}
      right={
        <Chip tone={props.on ? 'good' : props.needed ? 'bad' : 'none'}>
          {say(props.on ? 'factor.on' : 'factor.off')}
        </Chip>
      }
    >
      {props.needed ? (
        <p role="alert" className="p-warn">
          {say('factor.needed')}
        </p>
      ) : null}
      {enrolled ? (
        <Confirm enrolled={enrolled} wasNeeded={props.needed} again={props.again} onClose={close} />
      ) : asking ? (
        <AskPassword on={props.on} again={props.again} onEnrolled={setEnrolled} onClose={close} />
      ) : (
        <div className="p-stack">
          <p>{say(props.on ? 'factor.on-note' : 'factor.off-note')}</p>
          <Button kind={props.needed ? 'first' : 'plain'} onClick={() => setAsking(true)}>
            {say(props.on ? 'factor.switch-off' : 'factor.set-up')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function AskPassword(props: {
  on: boolean
  again: () => void
  onEnrolled: (enrolled: Enrolled) => void
  onClose: () => void
}): ReactNode {
  const say = useWords('identity')
  const toast = useToast()
  const enrol = useWrite(enrolSecondFactor)
  const disable = useWrite(disableSecondFactor)
  return (
    <FormFromSchema
      schema={enrolSecondFactor.input}
      fields={{
        password: { label: say('present-password'), kind: 'password', help: say('factor.password-help') },
      }}
      action={say(props.on ? 'factor.switch-off' : 'factor.go-on')}
      onCancel={props.onClose}
      onSubmit={async (values) => {
        if (!props.on) return props.onEnrolled(await enrol.run(values))
        await disable.run(values)
        toast({ sentence: say('factor.is-off') })
        props.onClose()
        props.again()
      }}
    />
  )
}

function Confirm(props: {
  enrolled: Enrolled
  wasNeeded: boolean
  again: () => void
  onClose: () => void
}): ReactNode {
  const say = useWords('identity')
  const toast = useToast()
  const write = useWrite(confirmSecondFactor)
  const { enrolled } = props
  return (
    <div className="p-enrol">
      <QrCode text={enrolled.uri} label={say('factor.picture')} />
      <div>
        <p>{say('factor.scan')}</p>
        <p className="p-meta">
          {say('factor.by-hand')} <code>{enrolled.secret}</code>
        </p>
        <p>{say('factor.codes')}</p>
        <ul className="p-codes" aria-label={say('factor.codes-label')}>
          {enrolled.backupCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <FormFromSchema
          schema={confirmSecondFactor.input}
          fields={{ code: { label: say('factor.first-code'), autoComplete: 'one-time-code' } }}
          action={say('factor.switch-on')}
          onCancel={props.onClose}
          onSubmit={async (values) => {
            await write.run(values)
            if (props.wasNeeded) return startAfresh('/')
            toast({ sentence: say('factor.is-on') })
            props.onClose()
            props.again()
          }}
        />
      </div>
    </div>
  )
}

/** Drawn as one path: the content policy lets no inline picture of text in, and none is needed. */
function QrCode(props: { text: string; label: string }): ReactNode {
  const { path, size } = useMemo(() => {
    const { data, size: width } = encode(props.text, { border: 0, ecc: 'M' })
    const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    return { path: squares.join(''), size: width }
  }, [props.text])
  return (
    <svg
      className="p-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
