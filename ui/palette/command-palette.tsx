import './command-palette.css'
import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { PaletteThing, ThingSearch } from '../contribution.ts'
import { useGo } from '../link.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { addTexts, useWords } from '../words.ts'
import de from './locales/de.json'
import en from './locales/en.json'
import { pieces } from './match.ts'
import { usePageActions } from './page-actions.ts'
import { groupsOf, type PaletteEntry, type PaletteGroup } from './palette-groups.ts'
import { useThings } from './use-things.ts'

/** The palette is read when it is first asked for; so are its words. */
addTexts({ namespace: 'palette', en, de })

export type CommandPaletteProps = {
  readonly opened: boolean
  readonly onClose: () => void
  readonly actions: readonly PaletteEntry[]
  readonly places: readonly PaletteEntry[]
  readonly searches: readonly ThingSearch[]
  readonly scope: string
}

/** Things, actions and places in one list, from anywhere, by Ctrl K. */
export function CommandPalette(props: CommandPaletteProps): ReactNode {
  const say = useWords()
  return (
    <Dialog bare opened={props.opened} onClose={props.onClose} title={say('palette.label')} width={640}>
      <Palette {...props} />
    </Dialog>
  )
}

function Palette(props: CommandPaletteProps): ReactNode {
  const say = useWords()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = useThings(typed, props.searches)
  const groups = useGroups(typed, found.things, props)
  const entries = groups.flatMap((group) => group.entries)
  const active = entries[Math.min(at, entries.length - 1)]
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active?.id])
  const listbox = { role: 'listbox', id: listId, 'aria-label': say('palette.label') }
  const choose = (entry: PaletteEntry | undefined): void => {
    if (!entry) return
    props.onClose()
    entry.run()
  }
  const keys = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && entries.length > 0)
      setAt((Math.min(at, entries.length - 1) + step + entries.length) % entries.length)
    else if (event.key === 'Enter') choose(active)
    else return
    event.preventDefault()
  }
  return (
    <div className="p-palette" onKeyDown={keys}>
      <div className="p-palette-top">
        <Icon of={Search} />
        <input
          data-autofocus
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls={entries.length > 0 ? listId : undefined}
          aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
          aria-label={say('palette.label')}
          placeholder={say('palette.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
        />
        <span className="p-tag">{props.scope}</span>
      </div>
      <div
        className="p-palette-list"
        ref={list}
        aria-busy={found.searching}
        {...(entries.length > 0 ? listbox : {})}
      >
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.name}>
            <div className="p-palette-group" aria-hidden="true">
              {group.name}
            </div>
            {group.entries.map((entry) => (
              <div
                key={entry.id}
                id={`${listId}-${entry.id}`}
                role="option"
                aria-selected={entry.id === active?.id}
                className="p-palette-entry"
                onMouseMove={() => setAt(entries.indexOf(entry))}
                onClick={() => choose(entry)}
              >
                <Line entry={entry} typed={typed} />
              </div>
            ))}
          </div>
        ))}
        {entries.length === 0 && !found.searching && typed.trim() !== '' ? (
          <p className="p-palette-none">{say('palette.nothing', { typed })}</p>
        ) : null}
        {found.failed ? <p className="p-palette-none">{say('palette:failed')}</p> : null}
      </div>
      <div className="p-hidden" role="status">
        {found.searching ? say('palette:searching') : say('palette:found', { count: entries.length })}
      </div>
      <div className="p-palette-foot" aria-hidden="true">
        <span>
          <kbd className="p-kbd">↑</kbd> <kbd className="p-kbd">↓</kbd> {say('palette.move')}
        </span>
        <span>
          <kbd className="p-kbd">↵</kbd> {say('palette.open')}
        </span>
        <span>
          <kbd className="p-kbd">Esc</kbd> {say('close')}
        </span>
        <span className="p-palette-all">
          <kbd className="p-kbd">?</kbd> {say('keys.title')}
        </span>
      </div>
    </div>
  )
}

function Line({ entry, typed }: { entry: PaletteEntry; typed: string }): ReactNode {
  return (
    <>
      {entry.icon ? <Icon of={entry.icon} /> : <span className="p-palette-blank" />}
      <span className="p-cut">
        <Marked title={entry.title} typed={typed} />{' '}
        {entry.urgent ? <span className="p-palette-urgent">{entry.urgent}</span> : null}{' '}
        {entry.note ? <span className="p-palette-note">{entry.note}</span> : null}
      </span>
      {entry.tail ? <span className="p-palette-tail">{entry.tail}</span> : null}
      {entry.keys ? <kbd className="p-kbd">{entry.keys}</kbd> : null}
    </>
  )
}

function Marked(props: { title: string; typed: string }): ReactNode {
  return pieces(props.title, props.typed).map((piece, index) =>
    piece.hit ? <strong key={index}>{piece.text}</strong> : <span key={index}>{piece.text}</span>,
  )
}

function useGroups(
  typed: string,
  things: readonly PaletteThing[],
  { actions, places }: CommandPaletteProps,
): readonly PaletteGroup[] {
  const say = useWords()
  const go = useGo()
  const here = usePageActions()
  return useMemo(() => {
    const open = ({ to, params, search }: PaletteThing): void => go(to, params, search)
    const names = { best: say('palette:best'), do: say('palette.do'), go: say('palette.go') }
    return groupsOf(typed, { things, actions: [...here, ...actions], places, open }, names)
  }, [typed, things, actions, places, here, say, go])
}
