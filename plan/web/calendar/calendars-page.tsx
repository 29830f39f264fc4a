import './calendar.css'
import './texts.ts'
import {
  Button,
  Cut,
  DataGrid,
  Dialog,
  EmptyState,
  FormFromSchema,
  type GridColumn,
  type Say,
  Split,
  useAddress,
  useMay,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { addCalendar, calendarPermissions, listCalendars, type WorkCalendar } from '../../contract/index.ts'
import { CalendarPanel } from './calendar-panel.tsx'

const address = z.object({
  calendar: z.uuid().optional().catch(undefined),
  add: z.literal(true).optional().catch(undefined),
})

/** The working calendars of the organisation; one is opened beside the list with the days that differ. */
export function CalendarsPage(): ReactNode {
  const say = useWords('people')
  const [now, change] = useAddress(address)
  const mayKeep = useMay()(calendarPermissions.keepCalendars)
  const read = useRead(listCalendars, {})
  const columns = useMemo(() => columnsOf(say), [say])
  return (
    <>
      {mayKeep ? (
        <div className="away-bar">
          <span className="away-bar-end">
            <Button icon={Plus} onClick={() => change({ add: true })}>
              {say('add')}
            </Button>
          </span>
        </div>
      ) : null}
      <Split
        side={
          now.calendar ? (
            <CalendarPanel
              key={now.calendar}
              calendarId={now.calendar}
              all={read.data?.items ?? []}
              mayKeep={mayKeep}
              onClose={() => change({ calendar: undefined })}
            />
          ) : undefined
        }
      >
        <DataGrid<WorkCalendar>
          label={say('calendars')}
          columns={columns}
          rows={read.data?.items ?? []}
          idOf={({ id }) => id}
          onOpen={({ id }) => change({ calendar: id })}
          openId={now.calendar}
          loading={read.loading}
          refreshing={read.refreshing}
          problem={read.problem}
          onRetry={read.again}
          density="compact"
          empty={<EmptyState title={say('none')}>{say(mayKeep ? 'none-words' : 'none-reader')}</EmptyState>}
        />
      </Split>
      <Dialog
        opened={now.add === true && mayKeep}
        title={say('add')}
        width={420}
        onClose={() => change({ add: undefined })}
      >
        <Add all={read.data?.items ?? []} onDone={(calendar) => change({ add: undefined, calendar })} />
      </Dialog>
    </>
  )
}

const Added = z.object({ name: z.string().trim().min(1).max(200), baseId: z.string().optional() })
const officeWeek = [480, 480, 480, 480, 480, 0, 0]

function Add(props: {
  all: readonly WorkCalendar[]
  onDone: (calendarId: string | undefined) => void
}): ReactNode {
  const say = useWords('people')
  const toast = useToast()
  const { run } = useWrite(addCalendar)
  const fields = useMemo(
    () => ({
      name: { label: say('name') },
      baseId: {
        label: say('base'),
        choices: [
          { value: '', label: say('base-none') },
          ...props.all.map(({ id, name }) => ({ value: id, label: name })),
        ],
      },
    }),
    [say, props.all],
  )
  return (
    <FormFromSchema
      schema={Added}
      fields={fields}
      action={say('add')}
      onCancel={() => props.onDone(undefined)}
      onSubmit={async ({ name, baseId }) => {
        const { id } = await run(baseId ? { name, baseId } : { name, week: officeWeek })
        toast({ sentence: say('added', { name }) })
        props.onDone(id)
      }}
    />
  )
}

function columnsOf(say: Say): readonly GridColumn<WorkCalendar>[] {
  return [
    {
      id: 'name',
      header: say('name'),
      width: 200,
      grow: 2,
      cell: ({ name }) => <Cut>{name}</Cut>,
      text: ({ name }) => name,
    },
    {
      id: 'base',
      header: say('base'),
      width: 160,
      grow: 1,
      cell: ({ base }) => <Cut tone="label">{base?.name ?? '–'}</Cut>,
      text: ({ base }) => base?.name ?? '',
    },
    {
      id: 'hours',
      header: say('hours'),
      width: 130,
      align: 'end',
      cell: ({ week }) => hoursOf(week),
      text: ({ week }) => String(hoursOf(week)),
    },
    { id: 'people', header: say('people'), width: 90, align: 'end', cell: ({ people }) => people },
  ]
}

function hoursOf(week: readonly number[]): number {
  return week.reduce((sum, minutes) => sum + minutes, 0) / 60
}
