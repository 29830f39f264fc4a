import {
  changeWebhook,
  type Delivery,
  listDeliveries,
  removeWebhook,
  renewSecret,
  resendDelivery,
  type Webhook,
} from '@portolan/platform/webhooks/contract'
import type { Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  Chip,
  ConfirmButton,
  Facts,
  useFormat,
  useReadPages,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import type { ReactNode } from 'react'

/** One webhook: whose it is, what it hears of, what became of it, and what can be done with it. */
export function WebhookPanel(props: {
  of: Webhook
  onSecret: (secret: string) => void
  onGone: () => void
}): ReactNode {
  const say = useWords('webhooks')
  const toast = useToast()
  const { of } = props
  const change = useWrite(changeWebhook)
  const { run: renew } = useWrite(renewSecret)
  const { run: remove } = useWrite(removeWebhook)
  const failed = (): void => toast({ sentence: say('not-done'), tone: 'bad' })
  const pause = (paused: boolean): void =>
    void change.run({ webhookId: of.id, paused }, { ifMatch: of.version }).catch(failed)
  return (
    <>
      <div className="webhook-part">
        <Facts
          of={[
            [say('url'), of.url],
            [say('owner'), of.owner.name],
            [say('events'), of.events.join(', ')],
            [say('state.title'), of.because === null ? say('state.active') : say(`because.${of.because}`)],
          ]}
        />
        <div className="p-row">
          <Button busy={change.busy} onClick={() => pause(of.state === 'active')}>
            {say(of.state === 'active' ? 'pause' : 'go-on')}
          </Button>
          <ConfirmButton
            kind="quiet"
            consequence={say('renew-consequence')}
            confirm={say('renew')}
            onConfirm={() =>
              void renew({ webhookId: of.id }).then(({ secret }) => props.onSecret(secret), failed)
            }
          >
            {say('renew')}
          </ConfirmButton>
          <ConfirmButton
            kind="quiet"
            consequence={say('remove-consequence')}
            confirm={say('remove')}
            onConfirm={() =>
              void remove({ webhookId: of.id }).then(() => {
                toast({ sentence: say('removed', { name: of.name }) })
                props.onGone()
              }, failed)
            }
          >
            {say('remove')}
          </ConfirmButton>
        </div>
      </div>
      <Deliveries of={of.id} />
    </>
  )
}

function Deliveries(props: { of: string }): ReactNode {
  const say = useWords('webhooks')
  const read = useReadPages(listDeliveries, { webhookId: props.of, limit: 30 })
  return (
    <section className="webhook-part" aria-label={say('log')}>
      <p className="p-label">{say('log')}</p>
      {read.rows.length === 0 && !read.loading ? <p className="p-meta">{say('delivery.none')}</p> : null}
      <ol className="webhook-log">
        {read.rows.map((row) => (
          <Line key={row.id} of={row} />
        ))}
      </ol>
    </section>
  )
}

function Line(props: { of: Delivery }): ReactNode {
  const say = useWords('webhooks')
  const format = useFormat()
  const toast = useToast()
  const { run } = useWrite(resendDelivery)
  const { of } = props
  const last = of.attempts.at(-1)
  const answered = last && (last.status ?? last.because ?? say('delivery.no-answer'))
  const again = (): void =>
    void run({ deliveryId: of.id }).then(
      () => toast({ sentence: say('resent') }),
      () => toast({ sentence: say('not-done'), tone: 'bad' }),
    )
  return (
    <li>
      <Chip tone={of.state === 'taken' ? 'good' : of.state === 'failed' ? 'bad' : 'none'}>
        {say(`delivery.${of.state}`)}
      </Chip>
      <span className="webhook-event">
        {of.event}{' '}
        <span className="p-meta">
          {say('delivery.attempts', { count: of.attempts.length })}
          {answered === undefined ? null : `, ${answered}`}
          {of.nextAt === null || of.attempts.length === 0
            ? null
            : `, ${say('delivery.next', { when: format.instant(of.nextAt as Instant) })}`}
        </span>
      </span>
      <span className="p-meta">
        <Age of={of.createdAt as Instant} />
      </span>
      {of.state === 'waiting' ? null : (
        <Button size="small" kind="quiet" onClick={again}>
          {say('delivery.resend')}
        </Button>
      )}
    </li>
  )
}
