import { IconButton, useFormat, useWords } from '@portolan/ui'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { sizeInWords } from './size-in-words.ts'

/** What will go with a comment, until it is sent. */
export function HeldFiles(props: { files: readonly File[]; onDrop: (at: number) => void }): ReactNode {
  const say = useWords('discussion')
  const format = useFormat()
  if (props.files.length === 0) return null
  return (
    <ul className="files-held" aria-label={say('files.held')}>
      {props.files.map((file, at) => (
        <li key={`${at} ${file.name}`}>
          {file.name} <span className="p-meta">{sizeInWords(format, file.size)}</span>
          <IconButton
            icon={X}
            label={say('files.leave-out', { name: file.name })}
            onClick={() => props.onDrop(at)}
          />
        </li>
      ))}
    </ul>
  )
}
