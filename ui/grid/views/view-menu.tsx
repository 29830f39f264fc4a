import './views.css'
import { Bookmark } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { MenuPart } from '../../floating/menu-part.ts'
import { MenuButton } from '../../parts/menu.tsx'
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
  const list = (id: string, of: readonly ViewEntry[]): readonly MenuPart[] =>
    of.length === 0
      ? []
      : [
          { id, title: say(`views.${id}`) },
          ...of.map((view) => ({
            id: view.id,
            label: view.name,
            note: view.mine ? undefined : say('views.shared-by', { name: view.owner }),
            marked: view === current,
            onChoose: () => props.onOpen(view),
          })),
        ]
  const entry = (id: string, onChoose: () => void, of = ''): MenuPart => ({
    id,
    label: say(`views.${id}`, { name: of }),
    onChoose,
  })
  const parts: readonly MenuPart[] = [
    ...list(
      'own',
      views.filter(({ mine }) => mine),
    ),
    ...list(
      'shared',
      views.filter(({ mine }) => !mine),
    ),
    views.length === 0 ? { id: 'none', title: say('views.none') } : { id: 'line', line: true },
    ...(changed && current.mine
      ? [
          entry(
            'into',
            () => void props.onChange(current, { state: now }).catch(() => undefined),
            current.name,
          ),
        ]
      : []),
    entry('save', () => setOpen('save')),
    ...(views.some(({ mine }) => mine) ? [entry('arrange', () => setOpen('arrange'))] : []),
    entry('copy', () => void copy()),
  ]
  return (
    <>
      <MenuButton
        size="small"
        icon={Bookmark}
        width={280}
        label={
          <>
            {current ? current.name : say('views.button')}
            {changed ? <span className="p-meta"> {say('views.changed')}</span> : null}
          </>
        }
        entries={parts}
      />
      <Suspense fallback={null}>
        {open === 'save' ? <SaveDialog onSave={props.onSave} onClose={() => setOpen(undefined)} /> : null}
        {open === 'arrange' ? <ArrangeDialog {...props} onClose={() => setOpen(undefined)} /> : null}
      </Suspense>
    </>
  )
}
