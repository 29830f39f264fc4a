import '../method/texts.ts'
import './maturity.css'
import './texts.ts'
import type { Day } from '@portolan/quantity'
import {
  Button,
  EmptyState,
  ErrorState,
  PageHeader,
  Skeleton,
  Split,
  Switcher,
  useAddress,
  useFormat,
  useMay,
  useProblemWords,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import {
  type Assessment,
  beginAssessment,
  finishAssessment,
  listAssessments,
  permissions,
} from '../../contract/index.ts'
import { StandardsTabs } from '../gate/standards-tabs.tsx'
import { maturityAddress } from './address.ts'
import { FunctionPanel } from './function-panel.tsx'
import { FunctionsGrid } from './functions-grid.tsx'
import { MaturityStrip } from './maturity-strip.tsx'

/** How mature the functions of the PMO are: what is said of them, what is observed beside it, and how that went. */
export function MaturityPage(): ReactNode {
  const say = useWords('maturity')
  const gates = useWords('gates')
  const [address, change] = useAddress(maturityAddress)
  const may = useMay()(permissions.keepMaturity)
  const read = useRead(listAssessments, {})
  const all = read.data?.items ?? []
  const shown = all.find(({ id }) => id === address.of) ?? all[0]
  const opened = shown?.functions.find((one) => one.function === address.open)
  return (
    <>
      <PageHeader title={gates('title')} actions={may ? <Acts of={shown} all={all} /> : null} />
      <StandardsTabs at="maturity" />
      <Split
        side={
          shown && opened ? (
            <FunctionPanel
              key={`${shown.id} ${opened.function} ${shown.version}`}
              assessment={shown}
              of={opened}
              mayWrite={may && shown.finished === null}
              onClose={() => change({ open: undefined })}
            />
          ) : undefined
        }
      >
        {read.problem ? (
          <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
        ) : read.data === undefined ? (
          <Skeleton rows={8} />
        ) : shown === undefined ? (
          <EmptyState title={say('none')}>{say('none-words')}</EmptyState>
        ) : (
          <>
            <Assessments all={all} shown={shown} onChoose={(of) => change({ of, open: undefined })} />
            <MaturityStrip of={shown} />
            <FunctionsGrid all={all} of={shown} address={address} onChange={change} />
          </>
        )}
      </Split>
    </>
  )
}

/** All of them by their days: the one that is looked at can be compared with those before it. */
function Assessments(props: {
  all: readonly Assessment[]
  shown: Assessment
  onChoose: (id: string) => void
}): ReactNode {
  const say = useWords('maturity')
  const format = useFormat()
  const { all, shown, onChoose } = props
  const text = ({ day, finished }: Assessment): string =>
    finished === null
      ? say('being-written', { day: format.day(day as Day) })
      : say('finished', { day: format.day(day as Day), name: finished.by.name })
  return (
    <div className="maturity-days">
      <Switcher
        label={say('assessments')}
        value={shown.id}
        choices={all.slice(0, 4).map((one) => ({ value: one.id, label: format.day(one.day as Day) }))}
        onChoose={onChoose}
      />
      <span className="p-meta">{text(shown)}</span>
    </div>
  )
}

function Acts({ of, all }: { of: Assessment | undefined; all: readonly Assessment[] }): ReactNode {
  const say = useWords('maturity')
  const toast = useToast()
  const tell = useProblemWords()
  const begin = useWrite(beginAssessment)
  const finish = useWrite(finishAssessment)
  const act = async (doing: () => Promise<unknown>, done: string): Promise<void> => {
    try {
      await doing()
      toast({ sentence: done })
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
  }
  if (of?.finished === null)
    return (
      <Button
        size="small"
        kind="first"
        busy={finish.busy}
        onClick={() =>
          void act(() => finish.run({ maturityId: of.id }, { ifMatch: of.version }), say('done-finish'))
        }
      >
        {say('finish')}
      </Button>
    )
  if (all.some(({ finished }) => finished === null)) return null
  return (
    <Button size="small" busy={begin.busy} onClick={() => void act(() => begin.run({}), say('done-begin'))}>
      {say('begin')}
    </Button>
  )
}
