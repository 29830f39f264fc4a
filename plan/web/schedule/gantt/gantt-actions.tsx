import { Button, IconButton, MenuButton, useWords } from '@portolan/ui'
import { Ellipsis, Flag, FlaskConical, Keyboard } from 'lucide-react'
import type { ReactNode } from 'react'
import { type OfRow, RowMenu, useRowEntries } from './row-menu.tsx'
import { usePhone } from './use-frame.ts'
import type { Sandbox } from './use-sandbox.ts'

type Actions = {
  /** The line that was pointed at last. */
  readonly of: OfRow
  readonly sandbox: Sandbox | undefined
  readonly onKeys: () => void
  readonly onBaseline: (() => void) | undefined
}

/** What is done with the plan rather than how it is looked at; it stands in the bar above. */
export function GanttActions(props: Actions): ReactNode {
  return usePhone() ? <OneMenu {...props} /> : <Buttons {...props} />
}

function Buttons(props: Actions): ReactNode {
  const say = useWords('gantt')
  const { sandbox } = props
  return (
    <>
      <RowMenu of={props.of} />
      <IconButton icon={Keyboard} label={say('keys.title')} onClick={props.onKeys} />
      {props.onBaseline ? (
        <Button icon={Flag} onClick={props.onBaseline}>
          {say('baseline.title')}
        </Button>
      ) : null}
      {sandbox && !sandbox.on ? (
        <Button icon={FlaskConical} onClick={sandbox.enter} title={say('sandbox.hint')}>
          {say('sandbox.enter')}
        </Button>
      ) : null}
    </>
  )
}

/** The same where there is no room for buttons, nor a keyboard to tell of: the notes say which line is meant. */
function OneMenu({ of, sandbox, onBaseline }: Actions): ReactNode {
  const say = useWords('gantt')
  const entries = [
    ...useRowEntries(of, (_, { name }) => name),
    ...(onBaseline
      ? [{ id: 'baseline', icon: Flag, label: say('baseline.title'), onChoose: onBaseline }]
      : []),
    ...(sandbox && !sandbox.on
      ? [{ id: 'what-if', icon: FlaskConical, label: say('sandbox.enter'), onChoose: sandbox.enter }]
      : []),
  ]
  return entries.length === 0 ? null : (
    <MenuButton label={say('menu.more')} icon={Ellipsis} entries={entries} />
  )
}
