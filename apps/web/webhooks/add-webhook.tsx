import { addWebhook, listEventTypes } from '@portolan/platform/webhooks/contract'
import { Button, ErrorState, Skeleton, useProblemWords, useRead, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'

/** Name, address and what it wants to hear of. */
export function AddWebhook(props: { onMade: (id: string, secret: string) => void }): ReactNode {
  const say = useWords('webhooks')
  const tellProblem = useProblemWords()
  const types = useRead(listEventTypes, {})
  const { run, busy, problem } = useWrite(addWebhook)
  const [name, setName] = useState('')
  const [url, setUrl] = useState('https://')
  const [events, setEvents] = useState<readonly string[]>([])
  const toggle = (event: string): void =>
    setEvents(events.includes(event) ? events.filter((one) => one !== event) : [...events, event])
  if (types.problem)
    return <ErrorState title={say('types-failed')} problem={types.problem} onRetry={types.again} />
  if (!types.data) return <Skeleton rows={6} />
  return (
    <form
      className="webhook-part webhook-form"
      onSubmit={(event) => {
        event.preventDefault()
        void run({ name, url, events: [...events] }).then(
          ({ webhook, secret }) => props.onMade(webhook.id, secret),
          () => undefined,
        )
      }}
    >
      <label>
        <span>{say('name')}</span>
        <input value={name} maxLength={80} required onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        <span>{say('url')}</span>
        <input
          type="url"
          value={url}
          maxLength={2_000}
          required
          onChange={(event) => setUrl(event.target.value)}
        />
        <span className="p-meta">{say('url-help')}</span>
      </label>
      <fieldset>
        <legend>{say('events')}</legend>
        <div className="webhook-events">
          {types.data.items.map(({ event, summary }) => (
            <label key={event} title={summary}>
              <input type="checkbox" checked={events.includes(event)} onChange={() => toggle(event)} />
              <span>{event}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {problem ? (
        <p className="p-bad" role="alert">
          {tellProblem(problem, say('not-done'))}
        </p>
      ) : null}
      <Button kind="first" type="submit" busy={busy} disabled={events.length === 0}>
        {say('add')}
      </Button>
    </form>
  )
}
