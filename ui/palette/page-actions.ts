import type { Permission, Place } from '@portolan/contract'
import { useQueries } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { PageActionContribution } from '../contribution.ts'
import { useContributions } from '../hosted-tabs.tsx'
import { useGo } from '../link.tsx'
import { useMay, useSession } from '../session.tsx'
import { useWords } from '../words.ts'
import type { PaletteEntry } from './palette-groups.ts'
import { paramsAt } from './params-at.ts'

/** What slices offer to do on the page that is open now. */
export function usePageActions(): readonly PaletteEntry[] {
  const say = useWords()
  const go = useGo()
  const offers = useAllowed(useOffers())
  return useMemo(
    () =>
      offers.map(({ action, params }) => ({
        id: `here-${action.id}`,
        title: say(action.label),
        icon: action.icon,
        keys: action.keys,
        run: () => go(action.to, params, action.search),
      })),
    [offers, say, go],
  )
}

type Offer = { readonly action: PageActionContribution; readonly params: Readonly<Record<string, string>> }

function useOffers(): readonly Offer[] {
  const contributions = useContributions()
  const at = useRouterState({ select: (state) => state.location.pathname })
  return useMemo(
    () =>
      contributions
        .flatMap((one) => one.pageActions ?? [])
        .flatMap((action) => {
          const params = paramsAt(action.host, at)
          return params === undefined ? [] : [{ action, params }]
        }),
    [contributions, at],
  )
}

/** An address names a thing and not the portfolio it is in: where only that would allow it, it is asked for. */
function useAllowed(offers: readonly Offer[]): readonly Offer[] {
  const may = useMay()
  const asksPlace = useAsksPlace()
  const places = useQueries({
    queries: offers.map(({ action, params }) => ({
      queryKey: ['palette-place', action.id, params],
      queryFn: async (): Promise<Place> => (await action.findPlace?.(params)) ?? {},
      enabled: action.findPlace !== undefined && !may(action.may, params) && asksPlace(action.may),
      staleTime: 60_000,
    })),
    combine: (answers) => answers.map(({ data }) => data),
  })
  return useMemo(
    () =>
      offers.filter(
        ({ action, params }, index) => may(action.may, params) || may(action.may, places[index] ?? {}),
      ),
    [offers, places, may],
  )
}

function useAsksPlace(): (needed: Permission | undefined) => boolean {
  const grants = useSession()?.grants ?? []
  return (needed) =>
    grants.some(({ scope, role }) => scope === 'portfolio' && needed?.roles.includes(role) === true)
}
