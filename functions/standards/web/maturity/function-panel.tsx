import {
  Button,
  Section,
  SidePanel,
  useLocale,
  useProblemWords,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import {
  type Assessment,
  type FunctionRated,
  practisedLevels,
  rateFunction,
  topLevel,
} from '../../contract/index.ts'
import { levelOf, practiceOf } from '../../domain/index.ts'
import { factText } from './words.ts'

type Part = {
  readonly assessment: Assessment
  readonly of: FunctionRated
  readonly mayWrite: boolean
  readonly onClose: () => void
}

/** One function: its practices, what shows them, where it is to go, and what Portolan observes beside it. */
export function FunctionPanel(props: Part): ReactNode {
  const say = useWords('maturity')
  const { of, onClose } = props
  return (
    <SidePanel title={say(`function.${of.function}`)} width={420} onClose={onClose}>
      <Said {...props} />
      <Section title={say('column.observed')}>
        <Observed of={of} />
      </Section>
    </SidePanel>
  )
}

function Observed({ of }: { of: FunctionRated }): ReactNode {
  const say = useWords('maturity')
  const methods = useWords('methods')
  if (of.observed.length === 0) return <p className="p-meta">{say('unobserved')}</p>
  return (
    <ul className="maturity-observed">
      {of.observed.map(({ fact, projects, of: known }) => (
        <li key={fact}>
          {factText(fact, say, methods)}
          <span className="p-num">{say('of', { projects, known })}</span>
        </li>
      ))}
    </ul>
  )
}

function Said({ assessment, of, mayWrite, onClose }: Part): ReactNode {
  const say = useWords('maturity')
  const language = useLocale()
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(rateFunction)
  const [practised, practise] = useState(of.practised)
  const [evidence, show] = useState(of.evidence)
  const [target, aim] = useState(of.target)
  const save = async (): Promise<void> => {
    try {
      const input = { maturityId: assessment.id, function: of.function, practised, evidence, target }
      await run(input, { ifMatch: assessment.version })
      toast({ sentence: say('saved', { name: say(`function.${of.function}`) }) })
      onClose()
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
  }
  return (
    <div className="maturity-said">
      <p className="p-meta">{say('level-now', { level: levelOf({ practised }) })}</p>
      <fieldset disabled={!mayWrite}>
        <legend>{say('practices')}</legend>
        {practisedLevels.map((level) => (
          <label key={level} className="maturity-practice">
            <input
              type="checkbox"
              checked={practised.includes(level)}
              onChange={({ target: { checked } }) =>
                practise(checked ? [...practised, level] : practised.filter((one) => one !== level))
              }
            />
            <span>
              <strong>{level}</strong>{' '}
              <span lang={language}>{practiceOf(assessment.sheet, of.function, { level, language })}</span>
            </span>
          </label>
        ))}
        <label className="maturity-field">
          {say('evidence')}
          <textarea
            rows={4}
            maxLength={2_000}
            value={evidence}
            onChange={(event) => show(event.target.value)}
          />
        </label>
        <label className="maturity-field">
          {say('column.target')}
          <select
            value={target ?? ''}
            onChange={(event) => aim(event.target.value === '' ? null : Number(event.target.value))}
          >
            <option value="" />
            {Array.from({ length: topLevel }, (_, nth) => nth + 1).map((level) => (
              <option key={level} value={level}>
                {level}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      {mayWrite ? (
        <Button kind="first" busy={busy} onClick={() => void save()}>
          {say('save')}
        </Button>
      ) : null}
    </div>
  )
}
