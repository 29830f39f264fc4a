import '../discussion.css'
import '../page-texts.ts'
import { attachFiles } from '@portolan/platform/files/contract'
import { ErrorState, useMay, useWords } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import type { Topic } from '../address.ts'
import { ChooseFiles } from './choose-files.tsx'
import { FileLine } from './file-line.tsx'
import { droppedFiles, holdsFiles, pastedFiles } from './take-files.ts'
import type { TopicFiles } from './topic-files.tsx'
import { useAttaching } from './use-attaching.ts'

/** The files on one thing: attached by choosing, dropping or pasting; those of comments stand with the comments. */
export function FilesSection(props: { topic: Topic; files: TopicFiles }): ReactNode {
  const say = useWords('discussion')
  const may = useMay()
  const { topic, files } = props
  const { underway, attach } = useAttaching(topic)
  const [over, setOver] = useState(false)
  const mayAttach = may(attachFiles)
  const take = (chosen: readonly File[]): void =>
    void (mayAttach && chosen.length > 0 ? attach(chosen) : undefined)
  const shown = files.rows.filter(({ commentId }) => commentId === null)
  return (
    <div
      className="files"
      role="group"
      aria-label={say('files.title')}
      data-over={over || undefined}
      onPaste={(event) => take(pastedFiles(event))}
      onDragOver={(event) => {
        if (!mayAttach || !holdsFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (mayAttach && holdsFiles(event)) take(droppedFiles(event))
      }}
    >
      {files.problem ? (
        <ErrorState title={say('files.failed')} problem={files.problem} onRetry={files.again} />
      ) : null}
      {shown.length > 0 ? (
        <ul className="files-list">
          {shown.map((file) => (
            <FileLine key={file.id} of={file} elsewhere={file.subject.id !== topic.subjectId} />
          ))}
        </ul>
      ) : null}
      <p className="files-foot">
        {mayAttach ? (
          <ChooseFiles label={say('files.attach')} busy={underway.length > 0} onFiles={take} />
        ) : null}
        <span className="p-meta" role="status">
          {underway.length > 0
            ? say('files.underway', { names: underway.join(', ') })
            : mayAttach
              ? say('files.hint')
              : shown.length === 0
                ? say('files.none')
                : null}
        </span>
      </p>
    </div>
  )
}
