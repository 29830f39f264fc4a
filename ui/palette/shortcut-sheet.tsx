import './shortcut-sheet.css'
import type { ReactNode } from 'react'
import { editingShortcuts } from '../grid/editing/editing-shortcuts.ts'
import editingDe from '../grid/editing/locales/de.json'
import editingEn from '../grid/editing/locales/en.json'
import { Dialog } from '../parts/dialog.tsx'
import { addTexts, useWords } from '../words.ts'

export type Shortcut = { readonly keys: string; readonly does: string }
export type ShortcutGroup = { readonly name: string; readonly shortcuts: readonly Shortcut[] }

// The sheet may be opened before any grid was edited.
addTexts({ namespace: 'grid-editing', en: editingEn, de: editingDe })

/** All keys, by `?`. Single letters can be switched off here, for those whose tools send them. */
export function ShortcutSheet(props: {
  opened: boolean
  onClose: () => void
  groups: readonly ShortcutGroup[]
  letters: boolean
  onLetters: (on: boolean) => void
}): ReactNode {
  const say = useWords()
  const editing = useWords('grid-editing')
  const ofEditing: ShortcutGroup = {
    name: editing('keys.title'),
    shortcuts: editingShortcuts.map(([keys, words]) => ({ keys, does: editing(`keys.${words}`) })),
  }
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={say('keys.title')} width={620}>
      <div className="p-sheet">
        {[...props.groups, ofEditing].map((group) => (
          <section key={group.name}>
            <h3>{group.name}</h3>
            <dl>
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.keys} className="p-sheet-line">
                  <dt>
                    {shortcut.keys.split(' ').map((key, index) => (
                      <kbd key={index} className="p-kbd">
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{shortcut.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="p-sheet-letters">
        <input
          type="checkbox"
          checked={props.letters}
          onChange={(event) => props.onLetters(event.target.checked)}
        />
        {say('keys.letters')}
      </label>
    </Dialog>
  )
}
