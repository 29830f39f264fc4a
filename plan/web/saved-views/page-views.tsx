import {
  changeView,
  deleteView,
  listViews,
  type SavedView,
  saveView,
} from '@portolan/platform/views/contract'
import { addressOfView, useRead, useWrite, type ViewEntry, ViewMenu, viewStateOf } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'

type Address = Readonly<Record<string, unknown>>

/** The saved views of a page whose address holds all that it shows. */
export function PageViews(props: {
  /** As the server knows it: 'projects'. */
  page: string
  /** Holds the id of the view that was opened last as `saved`. */
  address: Address
  /** Names of what the address holds only for now: an open panel, a chosen row. */
  passing: readonly string[]
  onChange: (patch: Record<string, unknown>) => void
}): ReactNode {
  const { page, address, passing, onChange } = props
  const { data } = useRead(listViews, { page })
  const save = useWrite(saveView)
  const change = useWrite(changeView)
  const remove = useWrite(deleteView)
  const views = useMemo(() => (data?.items ?? []).map(entryOf), [data])
  const versionOf = ({ id }: ViewEntry): number => data?.items.find((one) => one.id === id)?.version ?? 0
  const now = viewStateOf(address, [...passing, 'saved'])
  const saved = typeof address['saved'] === 'string' ? address['saved'] : undefined
  return (
    <ViewMenu
      views={views}
      now={now}
      openId={saved}
      onOpen={(view) => onChange({ ...addressOfView(address, view.state), saved: view.id })}
      onSave={async (name, shared) => {
        const made = await save.run({ page, name, shared, state: asState(now) })
        onChange({ saved: made.id })
      }}
      onChange={async (view, { state, ...rest }) =>
        await change.run(
          { viewId: view.id, ...rest, ...(state ? { state: asState(state) } : {}) },
          { ifMatch: versionOf(view) },
        )
      }
      onDelete={async (view) => {
        await remove.run({ viewId: view.id })
        if (view.id === saved) onChange({ saved: undefined })
      }}
    />
  )
}

function entryOf(view: SavedView): ViewEntry {
  return { ...view, owner: view.owner.name }
}

function asState(state: ViewEntry['state']): SavedView['state'] {
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
  )
}
