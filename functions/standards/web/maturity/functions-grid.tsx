import type { Day } from '@portolan/quantity'
import {
  Cut,
  DataGrid,
  Figure,
  type Format,
  type GridColumn,
  type Locale,
  NameCell,
  type Say,
  useFormat,
  useLocale,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { Assessment, FunctionRated } from '../../contract/index.ts'
import { practiceOf } from '../../domain/index.ts'
import type { ChangeMaturity, MaturityAddress } from './address.ts'
import { LevelFigure } from './level-figure.tsx'
import { factText } from './words.ts'

type Words = {
  readonly say: Say
  readonly methods: Say
  readonly format: Format
  readonly language: Locale
}

/** Eight functions: level, what was said before, the target, what would raise it, and what is observed. */
export function FunctionsGrid(props: {
  all: readonly Assessment[]
  of: Assessment
  address: MaturityAddress
  onChange: ChangeMaturity
}): ReactNode {
  const say = useWords('maturity')
  const methods = useWords('methods')
  const format = useFormat()
  const language = useLocale()
  const { all, of, address, onChange } = props
  const columns = useMemo(
    () => columnsOf(of, all, { say, methods, format, language }),
    [of, all, say, methods, format, language],
  )
  return (
    <DataGrid<FunctionRated>
      label={say('functions')}
      columns={columns}
      rows={of.functions}
      idOf={(row) => row.function}
      openId={address.open}
      onOpen={(row) => onChange({ open: row.function === address.open ? undefined : row.function })}
    />
  )
}

function columnsOf(
  of: Assessment,
  all: readonly Assessment[],
  words: Words,
): readonly GridColumn<FunctionRated>[] {
  const { say, methods, format, language } = words
  const nextText = (row: FunctionRated): string =>
    row.next === null ? say('top') : practiceOf(of.sheet, row.function, { level: row.next, language })
  const observedText = (row: FunctionRated): string =>
    row.observed
      .map(({ fact, projects, of: known }) => `${factText(fact, say, methods)} ${projects}/${known}`)
      .join(' · ')
  const before = all.filter(({ day, id }) => day <= of.day && id !== of.id).slice(0, 3)
  return [
    {
      id: 'function',
      header: say('column.function'),
      width: 150,
      grow: 1,
      cell: (row) => <NameCell name={say(`function.${row.function}`)} />,
      text: (row) => say(`function.${row.function}`),
    },
    {
      id: 'level',
      header: say('column.level'),
      width: 76,
      align: 'end',
      cell: (row) => <LevelFigure sheet={of.sheet} of={row} />,
      text: ({ level }) => String(level),
    },
    ...before.map((one) => earlier(one, format)),
    {
      id: 'target',
      header: say('column.target'),
      width: 76,
      align: 'end',
      cell: ({ target }) => <span className="p-num">{target ?? '–'}</span>,
      text: ({ target }) => String(target ?? ''),
    },
    {
      id: 'next',
      header: say('column.next'),
      width: 260,
      grow: 4,
      cell: (row) => <Cut lang={language}>{nextText(row)}</Cut>,
      text: nextText,
    },
    {
      id: 'observed',
      header: say('column.observed'),
      hint: say('hint.observed'),
      width: 220,
      grow: 3,
      cell: (row) => <Cut>{row.observed.length === 0 ? '–' : observedText(row)}</Cut>,
      text: observedText,
    },
  ]
}

/** What was said on an earlier day. */
function earlier(one: Assessment, format: Format): GridColumn<FunctionRated> {
  const day = format.day(one.day as Day)
  const levelIn = (row: FunctionRated): number | null =>
    one.functions.find((each) => each.function === row.function)?.level ?? null
  return {
    id: one.id,
    header: day,
    width: 92,
    align: 'end',
    cell: (row) => <Figure value={levelIn(row)} unit="count" label={day} />,
    text: (row) => String(levelIn(row) ?? ''),
  }
}
