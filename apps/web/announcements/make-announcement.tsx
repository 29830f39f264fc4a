import { roles } from '@portolan/contract'
import { announcementTones, makeAnnouncement } from '@portolan/platform/announcements/contract'
import { addDays, type Day } from '@portolan/quantity'
import { Button, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'

export function MakeAnnouncement(props: { today: string; onDone: () => void }): ReactNode {
  const say = useWords('announcements')
  const toast = useToast()
  const tellProblem = useProblemWords()
  const { run, busy, problem } = useWrite(makeAnnouncement)
  const [text, setText] = useState('')
  const [from, setFrom] = useState(props.today)
  const [until, setUntil] = useState<string>(addDays(props.today as Day, 7))
  const [role, setRole] = useState('')
  const [tone, setTone] = useState<(typeof announcementTones)[number]>('plain')
  const only = roles.find((one) => one === role)
  const announce = (): void =>
    void run({ text, from, until, tone, roles: only === undefined ? null : [only] }).then(
      () => {
        toast({ sentence: say('made') })
        props.onDone()
      },
      () => undefined,
    )
  return (
    <form
      className="announcement-form"
      onSubmit={(event) => {
        event.preventDefault()
        announce()
      }}
    >
      <label>
        <span>{say('text')}</span>
        <textarea
          rows={4}
          maxLength={600}
          required
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="p-meta">{say('text-help')}</span>
      </label>
      <div className="p-row">
        <label>
          <span>{say('from')}</span>
          <input type="date" required value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label>
          <span>{say('until')}</span>
          <input type="date" required value={until} onChange={(event) => setUntil(event.target.value)} />
        </label>
      </div>
      <label>
        <span>{say('for')}</span>
        <select value={role} onChange={(event) => setRole(event.target.value)}>
          <option value="">{say('everybody')}</option>
          {roles.map((one) => (
            <option key={one} value={one}>
              {say(`identity:role.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('tone')}</span>
        <select
          value={tone}
          onChange={(event) =>
            setTone(announcementTones.find((one) => one === event.target.value) ?? 'plain')
          }
        >
          {announcementTones.map((one) => (
            <option key={one} value={one}>
              {say(`tones.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {problem ? (
        <p className="p-bad" role="alert">
          {tellProblem(problem, say('not-done'))}
        </p>
      ) : null}
      <Button kind="first" type="submit" busy={busy}>
        {say('announce')}
      </Button>
    </form>
  )
}
