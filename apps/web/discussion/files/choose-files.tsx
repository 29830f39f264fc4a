import { Button } from '@portolan/ui'
import { Paperclip } from 'lucide-react'
import { type ReactNode, useRef } from 'react'

/** A button that opens the chooser of the browser. */
export function ChooseFiles(props: {
  label: string
  busy?: boolean
  onFiles: (files: readonly File[]) => void
}): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button size="small" icon={Paperclip} busy={props.busy ?? false} onClick={() => input.current?.click()}>
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={props.label}
        onChange={(event) => {
          props.onFiles([...(event.target.files ?? [])])
          // The same file, mended, must be able to come again.
          event.target.value = ''
        }}
      />
    </>
  )
}
