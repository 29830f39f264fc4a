import { useRouterState } from '@tanstack/react-router'
import { createContext, type ReactNode, useContext } from 'react'
import type { WebContribution } from './contribution.ts'
import { Tabs } from './parts/tabs.tsx'
import { useMay } from './session.tsx'
import { useWords } from './words.ts'

const All = createContext<readonly WebContribution[]>([])

export function ContributionsProvider(props: {
  all: readonly WebContribution[]
  children: ReactNode
}): ReactNode {
  return <All value={props.all}>{props.children}</All>
}

export function useContributions(): readonly WebContribution[] {
  return useContext(All)
}

export type HostedTabsProps = {
  /** The path of the route that holds them: '/projects/$projectId'. */
  readonly host: string
  readonly params: Readonly<Record<string, string>>
  readonly label: string
  /** By the tab's path, the number beside its name. */
  readonly counts?: Readonly<Record<string, number | undefined>>
  readonly place?: { projectId?: string | undefined; portfolioId?: string | undefined }
}

/** The tabs that all slices contributed to a page. The page renders an <Outlet/> under them. */
export function HostedTabs(props: HostedTabsProps): ReactNode {
  const say = useWords()
  const may = useMay()
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const here = trim(filled(props.host, props.params))
  const tabs = useContributions()
    .flatMap((one) => one.tabs ?? [])
    .filter((tab) => tab.host === props.host && may(tab.may, props.place))
    .toSorted((a, b) => a.order - b.order)
  return (
    <Tabs
      label={props.label}
      tabs={tabs.map((tab) => {
        const address = tab.path === '' ? here : `${here}/${tab.path}`
        const at = trim(pathname)
        const current = tab.path === '' ? at === here : at === address || at.startsWith(`${address}/`)
        const to = tab.path === '' ? props.host : `${props.host}/${tab.path}`
        return {
          to,
          params: props.params,
          label: say(tab.label),
          group: tab.group === undefined ? undefined : say(tab.group),
          count: props.counts?.[tab.path],
          current,
        }
      })}
    />
  )
}

function filled(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\$(\w+)/g, (whole, name: string) => encodeURIComponent(params[name] ?? whole))
}

function trim(path: string): string {
  return path.replace(/\/+$/, '')
}
