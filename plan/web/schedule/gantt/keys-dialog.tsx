import { Dialog, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

const keys: readonly (readonly [name: string, keys: string])[] = [
  ['move', 'Alt ← →'],
  ['move-week', 'Alt PgUp PgDn'],
  ['longer', 'Alt + −'],
  ['outline', 'Alt Shift ← →'],
  ['cancel', 'Esc'],
  ['why', 'Alt W'],
  ['move-to', 'Alt M'],
  ['link-to', 'Alt L'],
  ['insert', 'Ins'],
  ['remove', 'Alt Del'],
  ['open', 'Ctrl Enter'],
  ['undo', 'Ctrl Z Y'],
  ['zoom', '+ −'],
  ['fit', '0'],
  ['pan', '[ ]'],
]

/** Every key of the timeline, and what it does. */
export function KeysDialog(props: { onClose: () => void }): ReactNode {
  const say = useWords('gantt')
  return (
    <Dialog opened title={say('keys.title')} width={480} onClose={props.onClose}>
      <dl className="gantt-keys">
        {keys.map(([name, press]) => (
          <div key={name}>
            <dt>
              {press.split(' ').map((key) => (
                <kbd key={key} className="p-kbd">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{say(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="gantt-form p-label">{say('keys.words')}</p>
    </Dialog>
  )
}
