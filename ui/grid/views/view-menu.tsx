import './views.css'
import { Menu } from '@mantine/core'
import { Bookmark, Check, ChevronDown } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useToast } from '../../toast.tsx'
import { useWords } from '../../words.ts'
import { isSameState, type ViewState } from './view-state.ts'

export type { ViewState } from './view-state.ts'

export type ViewEntry = {
  readonly id: string
  readonly name: string
  readonly state: ViewState
  readonly shared: boolean
  readonly mine: boolean
  readonly owner: string
}

export type ViewMenuProps = {
  readonly views: readonly ViewEntry[]
  /** What the page shows now. */
  readonly now: ViewState
  /** The view that was opened last. */
  readonly openId: string | undefined
  readonly onOpen: (view: ViewEntry) => void
  /** Those that write reject where they are refused; the sentence is shown in place. */
  readonly onSave: (name: string, shared: boolean) => Promise<unknown>
  readonly onChange: (
    view: ViewEntry,
    change: { readonly name?: string; readonly shared?: boolean; readonly state?: ViewState },
  ) => Promise<unknown>
  readonly onDelete: (view: ViewEntry) => Promise<unknown>
}

const SaveDialog = lazy(() => import('./save-dialog.tsx').then((file) => ({ default: file.SaveDialog })))
const ArrangeDialog = lazy(() =>
  import('./arrange-dialog.tsx').then((file) => ({ default: file.ArrangeDialog })),
)

/** The saved views of a page: open one, keep what is shown as one, share it, or send it as a link. */
export function ViewMenu(props: ViewMenuProps): ReactNode {
  const say = useWords('grid')
  const toast = useToast()
  const [open, setOpen] = useState<'save' | 'arrange' | undefined>(undefined)
  const { views, now } = props
  const current = views.find(({ id }) => id === props.openId)
  const changed = current !== undefined && !isSameState(current.state, now)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href)
      toast({ sentence: say('views.copied') })
    } catch {
      toast({ sentence: say('views.not-copied') })
    }
  }
  const list = (title: string, of: readonly ViewEntry[]): ReactNode =>
    of.length === 0 ? null : (
      <>
        <Menu.Label>{title}</Menu.Label>
        {of.map((view) => (
          <Menu.Item
            key={view.id}
            leftSection={view === current ? <Icon of={Check} size={13} /> : <span className="p-view-place" />}
            onClick={() => props.onOpen(view)}
          >
            {view.name}
            {view.mine ? null : (
              <span className="p-meta p-menu-note">{say('views.shared-by', { name: view.owner })}</span>
            )}
          </Menu.Item>
        ))}
      </>
    )
  return (
    <>
      <Menu width={280} withinPortal returnFocus position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button size="small" icon={Bookmark}>
            {current ? current.name : say('views.button')}
            {changed ? <span className="p-meta"> {say('views.changed')}</span> : null}{' '}
            <Icon of={ChevronDown} size={12} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
          {list(
            say('views.own'),
            views.filter(({ mine }) => mine),
          )}
          {list(
            say('views.shared'),
            views.filter(({ mine }) => !mine),
          )}
          {views.length === 0 ? <Menu.Label>{say('views.none')}</Menu.Label> : <Menu.Divider />}
          {changed && current.mine ? (
            <Menu.Item onClick={() => void props.onChange(current, { state: now }).catch(() => undefined)}>
              {say('views.into', { name: current.name })}
            </Menu.Item>
          ) : null}
          <Menu.Item onClick={() => setOpen('save')}>{say('views.save')}</Menu.Item>
          {views.some(({ mine }) => mine) ? (
            <Menu.Item onClick={() => setOpen('arrange')}>{say('views.arrange')}</Menu.Item>
          ) : null}
          <Menu.Item onClick={() => void copy()}>{say('views.copy')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {open === 'save' ? <SaveDialog onSave={props.onSave} onClose={() => setOpen(undefined)} /> : null}
        {open === 'arrange' ? <ArrangeDialog {...props} onClose={() => setOpen(undefined)} /> : null}
      </Suspense>
    </>
  )
}
