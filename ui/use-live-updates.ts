import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { readChange, touchedBy } from './touched.ts'

export type LiveState = 'connecting' | 'live' | 'away'

const GATHER_MS = 250

/**
 * Listens to what changes elsewhere and reads anew what is on screen. Events within a quarter of a second are
 * taken together: an import that touches a thousand rows must not ask a thousand times.
 */
export function useLiveUpdates(url = '/api/live', enabled = true): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    if (!enabled) return undefined
    const source = new EventSource(url)
    const touches = new Set<string>()
    const ids = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    let wasAway = false
    const refresh = (): void => {
      timer = undefined
      void client.invalidateQueries({ predicate: touchedBy({ touches: [...touches], ids: [...ids] }) })
      touches.clear()
      ids.clear()
    }
    source.onmessage = (event: MessageEvent<string>) => {
      const change = readChange(event.data)
      if (!change) return
      for (const kind of change.touches) touches.add(kind)
      for (const id of change.ids) ids.add(id)
      timer ??= setTimeout(refresh, GATHER_MS)
    }
    source.onopen = () => {
      setState('live')
      // What happened while the line was down is unknown: everything on screen is read anew.
      if (wasAway) void client.invalidateQueries()
      wasAway = false
    }
    source.onerror = () => {
      wasAway = true
      setState('away')
    }
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [client, url, enabled])
  return state
}
