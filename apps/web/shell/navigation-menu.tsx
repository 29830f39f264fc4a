import {
  Icon,
  Link,
  type NavigationContribution,
  useContributions,
  useMay,
  useSession,
  useWords,
} from '@portolan/ui'
import { useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PersonMenu } from './person-menu.tsx'

export function NavigationMenu(props: { onKeys: () => void }): ReactNode {
  const say = useWords('shell')
  const may = useMay()
  const session = useSession()
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const places = useContributions()
    .flatMap((one) => one.navigation ?? [])
    .filter((place) => may(place.may))
    .toSorted((a, b) => a.order - b.order)
  return (
    <nav className="p-menu" aria-label={say('menu')}>
      <div className="p-menu-top">
        <img src="/icon.svg" alt="" width="22" height="22" />
        <span className="p-menu-name p-cut">{session?.organisation.name}</span>
      </div>
      <div className="p-menu-places">
        {places.map((place) => (
          <Place key={place.to} place={place} current={isAt(pathname, place.to)} />
        ))}
      </div>
      <PersonMenu onKeys={props.onKeys} />
    </nav>
  )
}

function Place(props: { place: NavigationContribution; current: boolean }): ReactNode {
  const say = useWords()
  const { place } = props
  const label = say(place.label)
  return (
    <Link to={place.to} className="p-place" title={label} aria-current={props.current ? 'page' : undefined}>
      <Icon of={place.icon} />
      <span className="p-place-name p-cut">{label}</span>
      {place.useCount ? <Count use={place.useCount} /> : null}
    </Link>
  )
}

function Count(props: { use: () => number | undefined }): ReactNode {
  const count = props.use()
  return count === undefined ? null : <span className="p-place-count">{count}</span>
}

function isAt(pathname: string, to: string): boolean {
  return to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`)
}
