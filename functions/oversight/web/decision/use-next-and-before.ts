import { isBareKey } from '@portolan/ui'
import { useEffect } from 'react'

/** `j` opens the next row, `k` the one before it: through the inbox without leaving the panel. */
export function useNextAndBefore(
  rows: readonly { readonly id: string }[],
  openId: string | undefined,
  onOpen: (id: string) => void,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      if (step === 0 || !isBareKey(event)) return
      const at = rows.findIndex(({ id }) => id === openId)
      const next = rows[at === -1 ? 0 : at + step]
      if (next === undefined) return
      event.preventDefault()
      onOpen(next.id)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [rows, openId, onOpen])
}
