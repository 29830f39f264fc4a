import { useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { FileLine } from './file-line.tsx'
import { useFilesOf } from './topic-files.tsx'

/** What a comment carries. */
export function CommentFiles(props: { commentId: string }): ReactNode {
  const say = useWords('discussion')
  const files = useFilesOf(props.commentId)
  if (files.length === 0) return null
  return (
    <ul className="files-list" aria-label={say('files.of-comment')}>
      {files.map((file) => (
        <FileLine key={file.id} of={file} />
      ))}
    </ul>
  )
}
