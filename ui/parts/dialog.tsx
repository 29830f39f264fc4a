import './dialog.css'
import { Modal } from '@mantine/core'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../words.ts'
import { IconButton } from './button.tsx'

export type DialogProps = {
  readonly opened: boolean
  readonly title: string
  readonly onClose: () => void
  readonly width?: number
  /** Nothing around the content: it brings its own head. */
  readonly bare?: boolean
  readonly children: ReactNode
}

/** A question or a form that must be answered before going on. Prefer a side panel where the list still helps. */
export function Dialog(props: DialogProps): ReactNode {
  const say = useWords()
  return (
    <Modal
      opened={props.opened}
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
