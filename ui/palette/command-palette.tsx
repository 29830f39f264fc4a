import './command-palette.css'
import { type LucideIcon, Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { PaletteThing, ThingSearch } from '../contribution.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.ts'
import { pieces, rank } from './match.ts'
import { usePageActions } from './page-actions.ts'

/** A place to go or a thing to do; things of the data come from the searches. */
export type PaletteEntry = {
  readonly id: string
  readonly title: string
  readonly note?: string | undefined
  readonly icon?: LucideIcon | undefined
  readonly keys?: string | undefined
  readonly run: () => void
}

export type CommandPaletteProps = {
  readonly opened: boolean
  readonly onClose: () => void
  readonly actions: readonly PaletteEntry[]
  readonly places: readonly PaletteEntry[]
  readonly searches: readonly ThingSearch[]
  readonly onGo: (to: string) => void
  readonly scope: string
}

type Group = { readonly name: string; readonly entries: readonly PaletteEntry[] }

const MOST = 6
const WAIT_MS = 120

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
  const { things, searching } = useThings(typed, props)
  const here = usePageActions()
  const groups = useMemo(
    () => groupsOf(typed, { ...props, actions: [...here, ...props.actions] }, things, say),
    [typed, props, here, things, say],
  )
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
      <div className="p-palette-list" ref={list} {...(entries.length > 0 ? listbox : {})}>
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
                {entry.icon ? <Icon of={entry.icon} /> : <span className="p-palette-blank" />}
                <span className="p-cut">
                  <Marked title={entry.title} typed={typed} />{' '}
                  {entry.note ? <span className="p-palette-note">{entry.note}</span> : null}
                </span>
                {entry.keys ? <kbd className="p-kbd">{entry.keys}</kbd> : null}
              </div>
            ))}
          </div>
        ))}
        {entries.length === 0 && !searching && typed.trim() !== '' ? (
          <p className="p-palette-none">{say('palette.nothing', { typed })}</p>
        ) : null}
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

function Marked(props: { title: string; typed: string }): ReactNode {
  return pieces(props.title, props.typed).map((piece, index) =>
    piece.hit ? <strong key={index}>{piece.text}</strong> : <span key={index}>{piece.text}</span>,
  )
}

function useThings(
  typed: string,
  props: CommandPaletteProps,
): { things: readonly PaletteThing[]; searching: boolean } {
  const { searches } = props
  const [found, setFound] = useState<{ typed: string; things: readonly PaletteThing[] }>({
    typed: '',
    things: [],
  })
  const wanted = typed.trim()
  useEffect(() => {
    if (wanted.length < 2) return undefined
    const stop = new AbortController()
    const timer = setTimeout(() => {
      // One source that fails must not hide what the others found.
      void Promise.allSettled(searches.map((one) => one.search(wanted, stop.signal))).then((answers) => {
        if (stop.signal.aborted) return
        setFound({
          typed: wanted,
          things: answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])),
        })
      })
    }, WAIT_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [wanted, searches])
  const none = wanted.length < 2
  return {
    things: none ? [] : found.things,
    searching: !none && found.typed !== wanted && searches.length > 0,
  }
}

function groupsOf(
  typed: string,
  props: CommandPaletteProps,
  things: readonly PaletteThing[],
  say: (key: string) => string,
): readonly Group[] {
  const names = [...new Set(things.map((thing) => thing.group))]
  const ofThings = names.map((name) => ({
    name,
    entries: things
      .filter((thing) => thing.group === name)
      .slice(0, MOST)
      .map((thing) => entryOf(thing, props.onGo)),
  }))
  const rest = [
    { name: say('palette.do'), entries: best(props.actions, typed) },
    { name: say('palette.go'), entries: best(props.places, typed) },
  ]
  return [...ofThings, ...rest].filter((group) => group.entries.length > 0)
}

function entryOf(thing: PaletteThing, onGo: (to: string) => void): PaletteEntry {
  return { id: thing.id, title: thing.title, note: thing.note, icon: thing.icon, run: () => onGo(thing.to) }
}

function best(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const ranked = entries.flatMap((entry) => {
    const score = rank(entry.title, typed)
    return score === undefined ? [] : [{ entry, score }]
  })
  const sorted = typed.trim() === '' ? ranked : ranked.toSorted((a, b) => a.score - b.score)
  return sorted.slice(0, typed.trim() === '' ? 10 : MOST).map((one) => one.entry)
}
