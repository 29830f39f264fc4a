import { signHeads } from '@portolan/platform/events'
import type { Database } from '@portolan/platform/database'
import type { Delivery } from '@portolan/platform/outbox'
import { deliverOutbox } from '@portolan/platform/outbox'

export type Chores = { readonly wakeOutbox: () => void; readonly stop: () => Promise<void> }

const everySecond = 2_000
/** What leaves the house is looked after as often as a webhook could be tried again. */
const everyFiveSeconds = 5_000
const everyHour = 3_600_000
const keysLastDays = 7

/** What a server does by itself: the outbox, mail, the daily signature of the event log, the end of old idempotency keys. */
export function startChores(parts: {
  readonly database: Database
  readonly delivery: Delivery
  readonly dataFolder: string
  readonly now: () => string
  readonly hourly: () => Promise<void>
  readonly outgoing: () => Promise<void>
  readonly log: (line: string) => void
}): Chores {
  let delivering: Promise<void> | undefined
  let again = false
  let signedDay = ''
  let stopped = false

  function wakeOutbox(): void {
    if (stopped) return
    again = true
    delivering ??= deliver().finally(() => (delivering = undefined))
  }

  async function deliver(): Promise<void> {
    while (again && !stopped) {
      again = false
      const done = await deliverOutbox(parts.delivery).catch((cause: Error) => {
        parts.log(`The outbox waits: ${cause.message}`)
        return 0
      })
      if (done > 0) again = true
    }
  }

  async function sign(): Promise<void> {
    const now = parts.now()
    const client = await parts.database.owner.connect()
    try {
      await signHeads(client, parts.dataFolder, now)
      signedDay = now.slice(0, 10)
    } finally {
      client.release()
    }
  }

  async function hourly(): Promise<void> {
    if (signedDay !== parts.now().slice(0, 10)) await sign().catch(notSigned)
    await parts.database.owner.query(
      'delete from idempotency_key where created_at < $1::timestamptz - make_interval(days => $2)',
      [parts.now(), keysLastDays],
    )
    await parts.hourly()
  }

  const notSigned = (cause: Error): void => parts.log(`The event log was not signed: ${cause.message}`)
  const report = (cause: Error): void =>
    parts.log(`An hourly chore waits for the next hour: ${cause.message}`)
  let going: Promise<void> | undefined
  const send = (): void => {
    going ??= parts
      .outgoing()
      .catch((cause: Error) => parts.log(`What leaves the house waits for the next minute: ${cause.message}`))
      .finally(() => (going = undefined))
  }
  const minutes = setInterval(send, everyFiveSeconds)
  const outbox = setInterval(wakeOutbox, everySecond)
  const hours = setInterval(() => void hourly().catch(report), everyHour)
  void hourly().catch(report)
  wakeOutbox()
  return {
    wakeOutbox,
    stop: async () => {
      stopped = true
      clearInterval(outbox)
      clearInterval(hours)
      clearInterval(minutes)
      await Promise.all([delivering, going])
      await sign()
    },
  }
}
