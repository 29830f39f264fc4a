import { Dropzone, ErrorState, ProgressLine, useWords } from '@portolan/ui'
import { type ReactNode, useId, useState } from 'react'
import { previewSchedule } from '../../contract/index.ts'
import type { PreviewSchedule } from './use-preview-schedule.ts'

/** `.mpp` is taken too: the server knows it and says how to save it so that it can be read; a CSV is a list of scope. */
const accept = '.xml,.pmxml,.xer,.mpp,.csv,.gz'

/** How files that do not say it may have been written; names as the WHATWG encoding standard gives them. */
const encodings = ['windows-1252', 'windows-1250', 'windows-1251', 'utf-8', 'utf-16le', 'shift_jis', 'gbk']

/** Where a schedule comes in: by dropping it or by a button. */
export function DropSchedule(props: { preview: PreviewSchedule }): ReactNode {
  const say = useWords('schedule')
  const id = useId()
  const [encoding, setEncoding] = useState('')
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
        limitBytes={previewSchedule.upload?.limitBytes ?? 0}
        busy={busy}
        onFiles={([file]) => file && void read(file, encoding)}
      />
      <details className="schedule-encoding">
        <summary>{say('drop.encoding')}</summary>
        <label className="p-hidden" htmlFor={id}>
          {say('drop.encoding')}
        </label>
        <select
          id={id}
          className="schedule-input"
          value={encoding}
          aria-describedby={`${id}-help`}
          onChange={(event) => setEncoding(event.target.value)}
        >
          <option value="">{say('drop.encoding-auto')}</option>
          {encodings.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <p className="p-meta" id={`${id}-help`}>
          {say('drop.encoding-help')}
        </p>
      </details>
      <p className="p-label">{say('drop.safe')}</p>
    </div>
  )
}
