import './frame.css'
import {
  Button,
  later,
  type TopBarPlaces,
  TopBar,
  useContributions,
  useLiveUpdates,
  useSession,
  useWords,
  Visits,
} from '@portolan/ui'
import { Navigate, Outlet } from '@tanstack/react-router'
import { Eye, Search } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import { NavigationMenu } from './navigation-menu.tsx'
import { SignedOut } from './plain-pages.tsx'
import { usePanels } from './use-panels.ts'

const Announcements = later(async () => (await import('../announcements/banner.tsx')).Announcements)
const Bell = later(async () => (await import('../notices/bell.tsx')).Bell)

const Panels = lazy(() => import('./panels.tsx').then((file) => ({ default: file.Panels })))

/** Menu, top bar and the page. Who is not signed in is led to the sign-in. */
export function Frame(): ReactNode {
  const session = useSession()
  const contributions = useContributions()
  if (session) return <SignedInFrame />
  const signIn = contributions.some((one) => one.routes?.some((route) => route.path === '/sign-in'))
  return signIn ? (
    <Navigate to="/sign-in" search={{ to: location.pathname + location.search } as never} />
  ) : (
    <SignedOut />
  )
}

function SignedInFrame(): ReactNode {
  const say = useWords('shell')
  const live = useLiveUpdates()
  const panels = usePanels()
  const [left, setLeft] = useState<HTMLElement | null>(null)
  const [middle, setMiddle] = useState<HTMLElement | null>(null)
  const [right, setRight] = useState<HTMLElement | null>(null)
  const places = useMemo<TopBarPlaces>(() => ({ left, middle, right }), [left, middle, right])
  return (
    <TopBar value={places}>
      <div className="p-frame">
        <a className="p-skip" href="#page">
          {say('skip')}
        </a>
        <NavigationMenu onKeys={panels.openKeys} />
        <div className="p-frame-main">
          <Banner />
          <Announcements />
          <header className="p-frame-bar">
            <div className="p-frame-left" ref={setLeft} />
            {live === 'away' ? (
              <span className="p-meta p-warn" role="status">
                {say('away')}
              </span>
            ) : null}
            <div className="p-frame-slot p-frame-middle" ref={setMiddle} />
            <button
              type="button"
              className="p-frame-search"
              onClick={panels.openPalette}
              aria-keyshortcuts="Control+K"
            >
              <Search size={13} strokeWidth={1.75} aria-hidden="true" />
              <span>{say('go')}</span>
              <kbd className="p-kbd">Ctrl K</kbd>
            </button>
            <div className="p-frame-bell">
              <Bell />
            </div>
            <div className="p-frame-slot p-frame-right" ref={setRight} />
          </header>
          <main id="page" className="p-frame-page" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
        <Visits />
        {panels.wanted ? (
          <Suspense fallback={null}>
            <Panels panels={panels} />
          </Suspense>
        ) : null}
      </div>
    </TopBar>
  )
}

/** Someone else's eyes must never be forgotten: the banner stands on every page. */
function Banner(): ReactNode {
  const say = useWords('shell')
  const words = useWords()
  const session = useSession()
  const actions = useContributions().flatMap((one) => one.actions ?? [])
  if (!session?.eyesOf) return null
  return (
    <div className="p-banner" role="status">
      <Eye size={13} strokeWidth={1.75} aria-hidden="true" />
      <span>
        {say('eyes', { name: session.eyesOf.name })}
        {session.eyesOf.note ? `, ${session.eyesOf.note}` : ''}
      </span>
      {actions
        .filter((action) => action.also === 'banner')
        .map((action) => (
          <Button key={action.id} size="small" kind="plain" onClick={action.run}>
            {words(action.label)}
          </Button>
        ))}
    </div>
  )
}
