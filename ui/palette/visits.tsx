import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useContributions } from '../hosted-tabs.tsx'
import { useSession } from '../session.tsx'
import { paramsAt } from './params-at.ts'
import { keepVisit } from './recent.ts'

/** Remembers whose pages were open, for the palette. Shows nothing. */
export function Visits(): null {
  const contributions = useContributions()
  const at = useRouterState({ select: (state) => state.location.pathname })
  const whose = useSession()?.person.id
  useEffect(() => {
    if (whose === undefined) return
    for (const { id: search, host } of contributions.flatMap((one) => one.things ?? [])) {
      const [id] = host === undefined ? [] : Object.values(paramsAt(host, at) ?? {})
      if (id !== undefined) keepVisit(whose, { search, id })
    }
  }, [contributions, at, whose])
  return null
}
