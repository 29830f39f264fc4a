import { type Import, type ImportRow, listImportRows } from '../../contract/index.ts'
import {
  DataGrid,
  ErrorState,
  FilterBar,
  NoMatch,
  ProgressLine,
  Split,
  Switcher,
  useAddress,
  useProblemWords,
  useReadPages,
  useToast,
  useTold,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { useNarrow } from '../use-narrow.ts'
import { CountsStrip } from './counts-strip.tsx'
import { countedJoins } from './counted-joins.ts'
import { previewColumns, type Voice } from './preview-columns.tsx'
import { PreviewFoot } from './preview-foot.tsx'
import { RowPanel } from './row-panel.tsx'
import { importAddress } from './steps.ts'
import { type Answers, useAnswers } from './use-answers.ts'

const verdicts = ['stop', 'check', 'update', 'new', 'same', 'skip'] as const

/** What the panel of a row tells anyway, and what gives way on a narrow screen. */
const besidePanel = ['code', 'rating', 'start', 'finish', 'cost', 'act']
const onNarrow = ['code', 'start']

/** The third step: what would happen to every row, worst first. Nothing is written yet. */
export function PreviewStep(props: { of: Import }): ReactNode {
  const say = useWords('plan')
  const { of } = props
  const [address, change] = useAddress(importAddress)
  const answers = useAnswers(of)
  const tell = useToldAnswers(answers)
  const rows = useReadPages(listImportRows, {
    importId: of.id,
    limit: 200,
    ...(address.show ? { verdict: address.show } : {}),
    ...(address.search ? { search: address.search } : {}),
  })
  const tellFound = useTold()
  const columns = useMemo(
    () => previewColumns({ say, tell: tellFound }, of.columns, tell),
    [say, tellFound, of.columns, tell],
  )
  const narrow = useNarrow()
  const open = rows.rows.find((row) => row.rowNumber === address.row)
  const clear = (): void => change({ show: undefined, search: undefined })
  return (
    <>
      {of.counts ? <CountsStrip of={of.counts} /> : null}
      {answers.problem ? <ErrorState title={say('preview.answer-failed')} problem={answers.problem} /> : null}
      <div className="plan-preview-bar">
        <Switcher
          label={say('preview.show')}
          value={address.show ?? 'all'}
          choices={choicesOf(of, say)}
          onChoose={(id) => change({ show: verdicts.find((one) => one === id), row: undefined })}
        />
        <FilterBar
          search={address.search ?? ''}
          searchLabel={say('preview.find')}
          onSearch={(search) => change({ search })}
          found={joinsText(of, { say, tell: tellFound })}
        />
      </div>
      <Split
        side={
          open ? <RowPanel row={open} actions={tell} onClose={() => change({ row: undefined })} /> : undefined
        }
      >
        <ProgressLine active={answers.busy} label={say('columns.reading')} />
        <DataGrid<ImportRow>
          label={say('preview.title')}
          columns={columns}
          rows={rows.rows}
          idOf={(row) => String(row.rowNumber)}
          density="two-line"
          {...(narrow ? { hiddenColumns: open ? besidePanel : onNarrow } : {})}
          loading={rows.loading}
          refreshing={rows.refreshing}
          problem={rows.problem}
          onRetry={rows.again}
          hasMore={rows.hasMore}
          loadingMore={rows.loadingMore}
          onNeedMore={rows.more}
          onOpen={(row) => change({ row: row.rowNumber })}
          openId={address.row === undefined ? undefined : String(address.row)}
          empty={<NoMatch onClear={clear} />}
        />
      </Split>
      <PreviewFoot of={of} onAgain={answers.again} />
    </>
  )
}

/** Handlers of one identity, so that the grid keeps its columns; a refused answer is said and changes nothing. */
function useToldAnswers(answers: Answers): Pick<Answers, 'leaveOut' | 'join'> {
  const say = useWords('plan')
  const tellProblem = useProblemWords()
  const toast = useToast()
  const latest = useRef(answers)
  useEffect(() => {
    latest.current = answers
  })
  const told = useCallback(
    (answer: Promise<unknown>) =>
      answer.catch((problem: unknown) =>
        toast({
          sentence: tellProblem(problem, say('import.not-done')),
          tone: 'bad',
        }),
      ),
    [say, tellProblem, toast],
  )
  return useMemo(
    () => ({
      leaveOut: (rowNumber, out) => told(latest.current.leaveOut(rowNumber, out)),
      join: (rowNumber, projectId) => told(latest.current.join(rowNumber, projectId)),
    }),
    [told],
  )
}

function choicesOf(
  of: Import,
  say: (key: string) => string,
): { value: string; label: string; count: number }[] {
  const counts = of.counts
  if (!counts) return []
  return [
    { value: 'all', label: say('preview.all'), count: counts.rows },
    ...verdicts
      .filter((verdict) => counts[verdict] > 0)
      .map((verdict) => ({
        value: verdict as string,
        label: say(`verdict.${verdict}`),
        count: counts[verdict],
      })),
  ]
}

function joinsText(of: Import, { say, tell }: Voice): string {
  const reasons = countedJoins(of, tell).map(([reason, count]) => `${count} ${reason}`)
  return reasons.length === 0
    ? say('preview.no-joins')
    : say('preview.joins', { reasons: reasons.join(', ') })
}
