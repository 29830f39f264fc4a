import pg from 'pg'

export type Listening = { readonly stop: () => Promise<void> }

/**
 * One connection that listens, opened again whenever it is lost. `heard` gets the payload of each notice and
 * undefined after a gap, when something may have been missed.
 */
export async function listen(
  config: pg.ClientConfig,
  channel: string,
  heard: (payload: string | undefined) => void,
): Promise<Listening> {
  let stopped = false
  let client: pg.Client | undefined
  let pause: NodeJS.Timeout | undefined

  async function open(): Promise<void> {
    const next = new pg.Client({ ...config, keepAlive: true })
    next.on('notification', (notice) => heard(notice.payload ?? ''))
    next.on('error', () => next.end().catch(() => undefined))
    next.on('end', () => {
      client = undefined
      if (!stopped) retry()
    })
    await next.connect()
    await next.query(`listen ${pg.escapeIdentifier(channel)}`)
    client = next
  }

  function retry(): void {
    pause = setTimeout(() => {
      open().then(
        () => heard(undefined),
        () => retry(),
      )
    }, 1_000)
  }

  await open()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(pause)
      await client?.end()
    },
  }
}
