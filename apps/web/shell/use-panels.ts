import { isBareKey, useContributions, useGo } from '@portolan/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

export type Panel = 'palette' | 'keys' | undefined

export type OpenPanels = {
  readonly open: Panel
  /** True from the first time one was opened: only then is their code read. */
  readonly wanted: boolean
  readonly openPalette: () => void
  readonly openKeys: () => void
  readonly close: () => void
}

const LEAD_MS = 1000

/** The palette (Ctrl K), the sheet of keys (?), and `g` followed by the letter of a place. */
export function usePanels(): OpenPanels {
  const [open, setOpen] = useState<Panel>(undefined)
  const [wanted, setWanted] = useState(false)
  const show = useCallback((panel: Panel) => {
    setWanted(true)
    setOpen(panel)
  }, [])
  const openPalette = useCallback(() => show('palette'), [show])
  const openKeys = useCallback(() => show('keys'), [show])
  const close = useCallback(() => setOpen(undefined), [])
  useKeys(openPalette, openKeys)
  return useMemo(
    () => ({ open, wanted, openPalette, openKeys, close }),
    [open, wanted, openPalette, openKeys, close],
  )
}

function useKeys(openPalette: () => void, openKeys: () => void): void {
  const go = useGo()
  const contributions = useContributions()
  const led = useRef(0)
  useEffect(() => {
    const places = contributions.flatMap((one) => one.navigation ?? [])
    const listen = (event: KeyboardEvent): void => {
      if (
        event.key.toLowerCase() === 'k' &&
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey
      ) {
        event.preventDefault()
        openPalette()
        return
      }
      if (!isBareKey(event)) return
      const place =
        event.timeStamp - led.current < LEAD_MS ? places.find((one) => one.key === event.key) : undefined
      led.current = event.key === 'g' ? event.timeStamp : 0
      if (place) go(place.to)
      else if (event.key === '?') openKeys()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [contributions, go, openPalette, openKeys])
}
