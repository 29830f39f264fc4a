import { Button, Dialog, useWords } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import type { ActivityRow } from '../../../contract/index.ts'
import type { Removal } from './remove-lines.ts'

/** Says what goes with a line, and whether it can come back, before it goes. */
export function RemoveDialog(props: {
  row: ActivityRow
  removal: Removal
  version: number
  onRemove: (removal: Removal) => Promise<void>
  onClose: () => void
}): ReactNode {
  const say = useWords('gantt')
  const [busy, setBusy] = useState(false)
  const { held, links, undo } = props.removal
  const remove = async (): Promise<void> => {
    setBusy(true)
    await props.onRemove(props.removal).finally(() => setBusy(false))
    props.onClose()
  }
  return (
    <Dialog opened title={say('remove.title', { name: props.row.name })} width={440} onClose={props.onClose}>
      <div className="gantt-form">
        {held > 0 ? <p>{say('remove.held', { count: held })}</p> : null}
        {links > 0 ? <p>{say('remove.links', { count: links })}</p> : null}
        <p>{undo ? say('remove.comes-back') : say('remove.final', { version: props.version })}</p>
        <div className="p-row">
          <Button kind="danger" busy={busy} onClick={() => void remove()}>
            {say('remove.do')}
          </Button>
          <Button onClick={props.onClose}>{say('remove.leave')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
