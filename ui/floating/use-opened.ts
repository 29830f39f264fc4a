import { useEffect, useState } from 'react'

/** Opens a moment after it is there: the library notes where the focus was only when it sees something open. */
export function useOpened(opened: boolean): boolean {
  const [there, setThere] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setThere(true))
    return () => clearTimeout(timer)
  }, [])
  return there && opened
}
