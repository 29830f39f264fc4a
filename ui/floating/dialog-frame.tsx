import './dialog.css'
import { Modal } from '@mantine/core'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../parts/button.tsx'
import type { DialogProps } from '../parts/dialog.tsx'
import { useWords } from '../words.ts'
import { useOpened } from './use-opened.ts'

/** What stands around a dialog: it keeps the focus within while it is open. */
export function DialogFrame(props: DialogProps): ReactNode {
  const say = useWords()
  return (
    <Modal
      opened={useOpened(props.opened)}
      onClose={props.onClose}
      withCloseButton={false}
      size={props.width ?? 480}
      padding={0}
      yOffset="12vh"
      attributes={{ content: { 'aria-label': props.title } }}
    >
      {props.bare ? (
        props.children
      ) : (
        <div className="p-dialog">
          <div className="p-dialog-head">
            <h2>{props.title}</h2>
            <IconButton icon={X} label={say('close')} onClick={props.onClose} />
          </div>
          {props.children}
        </div>
      )}
    </Modal>
  )
}
