import { useWords } from '@portolan/ui'
import { type DragEvent, type ReactNode, useState } from 'react'

/** A region that takes a file dropped anywhere on it, and says so while one is held over it. */
export function DropAnywhere(props: {
  onFile: ((file: File) => void) | undefined
  children: ReactNode
}): ReactNode {
  const say = useWords('schedule')
  const [over, setOver] = useState(false)
  const { onFile } = props
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  if (!onFile) return <div className="schedule-region">{props.children}</div>
  return (
    <div
      className="schedule-region"
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!holdsFile(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        // A drop zone within has taken it already.
        const taken = event.defaultPrevented
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (!taken && file) onFile(file)
      }}
    >
      {props.children}
      {over ? <div className="schedule-over">{say('drop.let-go')}</div> : null}
    </div>
  )
}
