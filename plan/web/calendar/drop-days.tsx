import './texts.ts'
import { Dropzone, ErrorState, ProgressLine, useGo, useWords, useWrite } from '@portolan/ui'
import type { ReactNode } from 'react'
import { readCalendarFile } from '../../contract/index.ts'

/** Where holidays of a calendar, or absences, come in: dropping a file opens its preview. */
export function DropDays(props: { calendarId?: string }): ReactNode {
  const say = useWords('people')
  const go = useGo()
  const { calendarId } = props
  const { run, busy, problem } = useWrite(readCalendarFile)
  const read = async (file: File): Promise<void> => {
    const upload = new Uint8Array(await file.arrayBuffer())
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
    const of = calendarId === undefined ? {} : { calendarId }
    const { id } = await run({ fileName: file.name, zone, ...of }, { upload })
    go('/calendar-imports/$calendarImportId', { calendarImportId: id })
  }
  return (
    <div className="away-fields">
      <ProgressLine active={busy} label={say('import')} />
      {problem ? <ErrorState title={say('drop-failed')} problem={problem} /> : null}
      <Dropzone
        title={say(calendarId === undefined ? 'drop-absences' : 'drop-holidays')}
        hint={say('drop-hint')}
        accept=".ics,.csv,.tsv,.xlsx"
        limitBytes={readCalendarFile.upload?.limitBytes ?? 0}
        busy={busy}
        onFiles={([file]) => file && void read(file).catch(() => undefined)}
      />
      <p className="p-label">{say('safe')}</p>
    </div>
  )
}
