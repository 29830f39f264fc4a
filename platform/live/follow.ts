import type pg from 'pg'
import type { Hub } from './hub.ts'
import { listen } from './listen.ts'
import { readTouched } from './touched.ts'

export type Live = { readonly stop: () => Promise<void> }

/** Joins the database's notices to the hub, and wakes the outbox: one connection a channel, whatever the pages. */
export async function followLive(config: pg.ClientConfig, hub: Hub, wakeOutbox: () => void): Promise<Live> {
  const events = await listen(config, 'portolan_event', (payload) => {
    hub.happened(payload?.split(':')[0])
    wakeOutbox()
  })
  const touched = await listen(config, 'portolan_touched', (payload) => {
    const told = payload === undefined ? undefined : readTouched(payload)
    if (told) hub.touched(told)
  })
  return {
    stop: async () => {
      await Promise.all([events.stop(), touched.stop()])
    },
  }
}
