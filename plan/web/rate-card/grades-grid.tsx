import type { Day } from '@portolan/quantity'
import {
  Cut,
  DataGrid,
  DayText,
  EmptyState,
  type GridColumn,
  type GridEditing,
  type Say,
  useProblemWords,
  useRead,
  useSetting,
  useWords,
  useWriteEach,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { listGrades, type PersonGrade, setGrades } from '../../contract/index.ts'

/** As what role and at what level everybody works today; a change holds from today on. */
export function GradesGrid(props: { mayKeep: boolean }): ReactNode {
  const say = useWords('spending')
  const { today } = useSetting()
  const read = useRead(listGrades, { day: today })
  const columns = useMemo(() => gradeColumns(say), [say])
  const editing = useGradeEditing(today)
  return (
    <DataGrid<PersonGrade>
      label={say('rate.view.grades')}
      columns={columns}
      rows={read.data?.items ?? []}
      idOf={({ person }) => person.id}
      density="compact"
      loading={read.loading}
      refreshing={read.refreshing}
      problem={read.problem}
      onRetry={read.again}
      editing={props.mayKeep ? editing : undefined}
      empty={<EmptyState title={say('rate.nobody')}>{say('rate.nobody-words')}</EmptyState>}
    />
  )
}

function gradeColumns(say: Say): readonly GridColumn<PersonGrade>[] {
  return [
    {
      id: 'person',
      header: say('rate.person'),
      width: 200,
      grow: 2,
      cell: ({ person }) => <Cut>{person.name}</Cut>,
      text: ({ person }) => person.name,
    },
    {
      id: 'job',
      header: say('rate.job'),
      width: 160,
      grow: 1,
      cell: ({ jobTitle }) => <Cut tone="label">{jobTitle ?? '–'}</Cut>,
      text: ({ jobTitle }) => jobTitle ?? '',
    },
    {
      id: 'role',
      header: say('rate.role'),
      width: 180,
      grow: 2,
      cell: ({ role }) => <Cut>{role ?? '–'}</Cut>,
      edit: {
        kind: 'text',
        longest: 200,
        read: ({ role }) => role,
        write: (row, role) => ({ ...row, role }),
      },
      group: ({ role }) => ({ key: role ?? '', label: role ?? '–' }),
    },
    {
      id: 'level',
      header: say('rate.level'),
      width: 80,
      align: 'end',
      cell: ({ level }) => level ?? '–',
      edit: {
        kind: 'number',
        least: 1,
        most: 5,
        read: ({ level }) => level,
        write: (row, level) => ({ ...row, level }),
      },
    },
    {
      id: 'from',
      header: say('rate.from'),
      width: 120,
      cell: ({ from }) => (from ? <DayText of={from as Day} /> : '–'),
      text: ({ from }) => from ?? '',
    },
  ]
}

function useGradeEditing(today: Day): GridEditing<PersonGrade> {
  const say = useWords('spending')
  const tell = useProblemWords()
  const { write, reread } = useWriteEach(setGrades)
  return useMemo(
    () => ({
      nameOf: ({ person }) => person.name,
      onEdits: async (changes) => {
        const whole = changes.filter(({ next: { role, level } }) => role !== null && level !== null)
        const half = changes
          .filter((one) => !whole.includes(one))
          .map(({ row }) => ({ rowId: row.person.id, sentence: say('rate.grade-half') }))
        const grades = whole.map(({ next }) => ({
          personId: next.person.id,
          role: next.role ?? '',
          level: next.level ?? 1,
          from: today,
        }))
        try {
          if (grades.length > 0) await write({ grades })
          return half
        } catch (problem) {
          const sentence = tell(problem, say('refused'))
          return [...half, ...whole.map(({ row }) => ({ rowId: row.person.id, sentence }))]
        } finally {
          await reread()
        }
      },
    }),
    [today, say, tell, write, reread],
  )
}
