import { useEffect } from 'react'

const EVERY_MS = 5000

/** Reads anew every few seconds while something is awaited that nobody tells of. */
export function useAgainWhile(waiting: boolean, again: () => void): void {
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setInterval(again, EVERY_MS)
    return () => clearInterval(timer)
  })
}
