import './tabs.css'
import { Link } from '../link.tsx'
import type { ReactNode } from 'react'

export type TabLink = {
  readonly to: string
  readonly label: string
  /** Tabs of one group stand behind one label, and are shown beside it while one of them is open. */
  readonly group?: string | undefined
  readonly count?: number | undefined
  readonly params?: Readonly<Record<string, string>>
  readonly current: boolean
}

type Group = { readonly label: string; readonly tabs: readonly TabLink[] }

/** Tabs that are places: each has an address. Groups never move; what the open one holds stands after them. */
export function Tabs(props: { tabs: readonly TabLink[]; label: string }): ReactNode {
  const groups = groupsOf(props.tabs)
  const open = groups.find(isOpen)
  return (
    <nav className="p-tabs" aria-label={props.label}>
      <div className="p-tabs-groups">
        {groups.map((group) => (
          <GroupTab key={group.label} of={group} />
        ))}
      </div>
      {open !== undefined && open.tabs.length > 1 ? (
        <div className="p-tabs-parts" role="group" aria-label={open.label}>
          {open.tabs.map((tab) => (
            <Place key={tab.to} of={tab} className="p-tab-part" current={tab.current ? 'page' : undefined}>
              {tab.label}
              <Count of={tab.count} />
            </Place>
          ))}
        </div>
      ) : null}
    </nav>
  )
}

function GroupTab({ of: group }: { of: Group }): ReactNode {
  const [first] = group.tabs
  if (first === undefined) return null
  const alone = group.tabs.length === 1
  const current = isOpen(group) ? (alone ? 'page' : 'true') : undefined
  const counts = group.tabs.flatMap(({ count }) => count ?? [])
  return (
    <Place of={first} className="p-tab" current={current}>
      {group.label}
      <Count of={counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0)} />
    </Place>
  )
}

function Place(props: {
  of: TabLink
  className: string
  current: 'page' | 'true' | undefined
  children: ReactNode
}): ReactNode {
  const { to, params } = props.of
  return (
    <Link to={to} {...(params ? { params } : {})} className={props.className} aria-current={props.current}>
      {props.children}
    </Link>
  )
}

function Count({ of: count }: { of: number | undefined }): ReactNode {
  return count === undefined ? null : <span className="p-count">{count}</span>
}

/** In the order in which the first of each comes; a tab without a group is one by itself. */
function groupsOf(tabs: readonly TabLink[]): readonly Group[] {
  const byLabel = new Map<string, TabLink[]>()
  for (const tab of tabs) {
    const label = tab.group ?? tab.label
    byLabel.set(label, [...(byLabel.get(label) ?? []), tab])
  }
  return [...byLabel].map(([label, all]) => ({ label, tabs: all }))
}

function isOpen({ tabs }: Group): boolean {
  return tabs.some(({ current }) => current)
}
