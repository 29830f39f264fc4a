import { useRouterState } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useContributions } from '../hosted-tabs.tsx'
import { useGo } from '../link.tsx'
import { useMay } from '../session.tsx'
import { useWords } from '../words.ts'
import type { PaletteEntry } from './command-palette.tsx'
import { paramsAt } from './params-at.ts'

/** What slices offer to do on the page that is open now. */
export function usePageActions(): readonly PaletteEntry[] {
  const say = useWords()
  const go = useGo()
  const may = useMay()
  const contributions = useContributions()
  const at = useRouterState({ select: (state) => state.location.pathname })
  return useMemo(
    () =>
      contributions
        .flatMap((one) => one.pageActions ?? [])
        .flatMap((action) => {
          const params = paramsAt(action.host, at)
          if (params === undefined || !may(action.may, params)) return []
          return {
            id: `here-${action.id}`,
            title: say(action.label),
            icon: action.icon,
            keys: action.keys,
            run: () => go(action.to, params, action.search),
          }
        }),
    [contributions, at, may, say, go],
  )
}
