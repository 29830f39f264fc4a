import { Dropzone, ErrorState, ProgressLine, useWords } from '@portolan/ui'
import { type ReactNode, useId, useState } from 'react'
import { previewScope } from '../../contract/index.ts'
import type { PreviewScope } from './use-preview-scope.ts'

const accept = '.csv,.tsv,.xlsx,.gz'

/** Where lists of items and sprints come in: by dropping one or by a button. */
export function DropScope(props: { preview: PreviewScope }): ReactNode {
  const say = useWords('scope')
  const id = useId()
  const [asOf, setAsOf] = useState('')
  const { read, reading, problem, refused } = props.preview
  const busy = reading !== undefined
  return (
    <div className="schedule-drop">
      <ProgressLine active={busy} label={say('drop.reading', { name: reading ?? '' })} />
      {problem === undefined ? null : (
        <ErrorState title={refused ? say('drop.failed') : say('drop.unread')} problem={problem} />
      )}
      <Dropzone
        title={busy ? say('drop.reading', { name: reading }) : say('drop.here')}
        hint={say('drop.hint')}
        accept={accept}
        limitBytes={previewScope.upload?.limitBytes ?? 0}
        busy={busy}
        onFiles={([file]) => file && void read(file, asOf)}
      />
      <span className="schedule-choice scope-as-of">
        <label htmlFor={id}>{say('drop.as-of')}</label>
        <input
          id={id}
          type="date"
          className="schedule-input"
          value={asOf}
          aria-describedby={`${id}-help`}
          onChange={(event) => setAsOf(event.target.value)}
        />
        <span className="p-meta" id={`${id}-help`}>
          {say('drop.as-of-help')}
        </span>
      </span>
      <p className="p-label">{say('drop.safe')}</p>
    </div>
  )
}
