import './dialog.css'
import { Modal } from '@mantine/core'
import { X } from 'lucide-react'
import { type ReactNode, useLayoutEffect } from 'react'
import { IconButton } from '../parts/button.tsx'
import type { DialogProps } from '../parts/dialog.tsx'
import { useWords } from '../words.ts'
import { useOpened } from './use-opened.ts'

/** What stands around a dialog: it keeps the focus within while it is open. */
export function DialogFrame(props: DialogProps): ReactNode {
  const say = useWords()
  const opened = useOpened(props.opened)
  useFocusBack(opened)
  return (
    <Modal
      opened={opened}
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

/** The library gives the focus back to what had it as a dialog closes; one that goes altogether does so here. */
function useFocusBack(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return undefined
    const before = document.activeElement
    return () => {
      setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
      })
    }
  }, [opened])
}
