import { allows } from '@portolan/contract'
import {
  CommandPalette,
  lettersOn,
  type PaletteEntry,
  setLetters,
  type ShortcutGroup,
  type ThingSearch,
  ShortcutSheet,
  useContributions,
  useGo,
  useMay,
  useSession,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import type { OpenPanels } from './use-panels.ts'

/** Read only when first asked for, to keep the first paint small. */
export function Panels(props: { panels: OpenPanels }): ReactNode {
  const { panels } = props
  const session = useSession()
  const entries = useEntries()
  const searches = useSearches()
  const [letters, setOn] = useState(lettersOn)
  const groups = useShortcuts()
  return (
    <>
      <CommandPalette
        opened={panels.open === 'palette'}
        onClose={panels.close}
        actions={entries.actions}
        places={entries.places}
        searches={searches}
        scope={session?.organisation.name ?? ''}
      />
      <ShortcutSheet
        opened={panels.open === 'keys'}
        onClose={panels.close}
        groups={groups}
        letters={letters}
        onLetters={(on) => {
          setLetters(on)
          setOn(on)
        }}
      />
    </>
  )
}

/** Only what one may search; the walls within are the database's. */
function useSearches(): readonly ThingSearch[] {
  const contributions = useContributions()
  const grants = useSession()?.grants
  return useMemo(
    () =>
      contributions
        .flatMap((one) => one.things ?? [])
        .filter(({ may }) => may === undefined || allows(may, grants ?? [])),
    [contributions, grants],
  )
}

function useEntries(): { actions: PaletteEntry[]; places: PaletteEntry[] } {
  const contributions = useContributions()
  const may = useMay()
  const say = useWords()
  const go = useGo()
  const actions = contributions
    .flatMap((one) => one.actions ?? [])
    .filter((action) => may(action.may))
    .map((action) => ({
      id: `do-${action.id}`,
      title: say(action.label),
      icon: action.icon,
      keys: action.keys,
      run: () => (action.to ? go(action.to) : action.run?.()),
    }))
  const places = contributions
    .flatMap((one) => one.navigation ?? [])
    .filter((place) => may(place.may))
    .toSorted((a, b) => a.order - b.order)
    .map((place) => ({
      id: `go-${place.to}`,
      title: say(place.label),
      icon: place.icon,
      keys: place.key ? `G ${place.key.toUpperCase()}` : undefined,
      run: () => go(place.to),
    }))
  return { actions, places }
}

function useShortcuts(): ShortcutGroup[] {
  const say = useWords('shell')
  const words = useWords()
  const places = useContributions()
    .flatMap((one) => one.navigation ?? [])
    .filter((place) => place.key !== undefined)
  const line = (keys: string, key: string): { keys: string; does: string } => ({
    keys,
    does: say(`keys.${key}`),
  })
  return [
    {
      name: say('keys.everywhere'),
      shortcuts: [
        line('Ctrl K', 'palette'),
        line('/', 'filter'),
        line('Ctrl Z', 'undo'),
        line('Esc', 'close'),
        line('?', 'all'),
      ],
    },
    {
      name: say('keys.tables'),
      shortcuts: [
        line('↑ ↓ ← →', 'cells'),
        line('J K', 'rows'),
        line('Home End', 'ends'),
        line('Enter', 'open'),
        line('Space', 'select'),
        line('F2', 'into'),
      ],
    },
    ...(places.length > 0
      ? [
          {
            name: say('keys.places'),
            shortcuts: places.map((place) => ({
              keys: `G ${(place.key ?? '').toUpperCase()}`,
              does: words(place.label),
            })),
          },
        ]
      : []),
  ]
}
