import './explanation.css'
import type { Explanation } from '@portolan/quantity'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import {
  explanationAsText,
  measureFormula,
  measureName,
  measureSource,
  statusWord,
  type Write,
} from './explanation-text.ts'
import { IconButton } from './parts/button.tsx'
import { ErrorState } from './parts/states.tsx'
import { useFormat } from './setting.tsx'
import { Age } from './text.tsx'
import { useTold } from './told.tsx'
import { useWords } from './words.ts'

type Answer = { explanation: Explanation } | { problem: unknown } | undefined

/** "How this was computed": formula, inputs with source and age, rule and time. */
export function ExplanationView(props: {
  label: string
  explain: () => Promise<Explanation>
  onClose: () => void
}): ReactNode {
  const { explain } = props
  const say = useWords()
  const [answer, setAnswer] = useState<Answer>(undefined)
  const [asked, setAsked] = useState(0)
  // `explain` is often written inline: asking again on each of its identities would never end.
  useEffect(() => {
    let wanted = true
    explain().then(
      (explanation) => wanted && setAnswer({ explanation }),
      (problem: unknown) => wanted && setAnswer({ problem }),
    )
    return () => {
      wanted = false
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [asked])
  return (
    <div className="p-explain">
      <div className="p-explain-head">
        <h2>{say('figure.title')}</h2>
        <IconButton icon={X} label={say('close')} onClick={props.onClose} data-autofocus />
      </div>
      {answer === undefined ? <div className="p-explain-wait">{say('state.loading')}</div> : null}
      {answer && 'problem' in answer ? (
        <ErrorState
          title={say('figure.failed')}
          problem={answer.problem}
          onRetry={() => setAsked(asked + 1)}
        />
      ) : null}
      {answer && 'explanation' in answer ? <Opened label={props.label} first={answer.explanation} /> : null}
    </div>
  )
}

/** One level is shown at a time; an input that was computed itself opens in place, with a way back. */
function Opened(props: { label: string; first: Explanation }): ReactNode {
  const say = useWords()
  const write = useWrite()
  const [path, setPath] = useState<readonly Explanation[]>([props.first])
  const shown = path.at(-1) ?? props.first
  const name = path.length === 1 ? props.label : write.tell(measureName(shown))
  return (
    <>
      <p className="p-explain-value">
        <strong>{valueOf(shown, write)}</strong> <span>{name}</span>
      </p>
      {shown.formula === '' ? null : <p className="p-explain-formula">{write.tell(measureFormula(shown))}</p>}
      {shown.from.length > 0 ? (
        <Inputs from={shown.from} write={write} onOpen={(one) => setPath([...path, one])} />
      ) : (
        <p className="p-explain-source">
          {shown.source === undefined ? say('figure.no-inputs') : write.tell(measureSource(shown))}
        </p>
      )}
      <div className="p-explain-foot">
        <span>{write.rule(shown)}</span>
        {path.length > 1 ? (
          <button type="button" className="p-link" onClick={() => setPath(path.slice(0, -1))}>
            {say('back')}
          </button>
        ) : null}
        <Copy text={() => explanationAsText(props.label, props.first, write)} />
      </div>
    </>
  )
}

function Inputs(props: {
  from: readonly Explanation[]
  write: Write
  onOpen: (one: Explanation) => void
}): ReactNode {
  const say = useWords()
  const { write } = props
  return (
    <table className="p-explain-inputs">
      <thead className="p-hidden">
        <tr>
          <th>{say('figure.input')}</th>
          <th>{say('figure.value')}</th>
          <th>{say('figure.source')}</th>
          <th>{say('figure.age')}</th>
        </tr>
      </thead>
      <tbody>
        {props.from.map((one, index) => (
          <tr key={index}>
            <th scope="row">
              {one.from.length > 0 ? (
                <button type="button" className="p-link" onClick={() => props.onOpen(one)}>
                  {write.tell(measureName(one))}
                </button>
              ) : (
                write.tell(measureName(one))
              )}
            </th>
            <td className="p-explain-number">{valueOf(one, write)}</td>
            <td className="p-explain-from">{write.tell(measureSource(one))}</td>
            <td className="p-explain-age">{one.asOf ? <Age of={one.asOf} /> : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Copy(props: { text: () => string }): ReactNode {
  const say = useWords()
  const [copied, setCopied] = useState(false)
  const copy = (): void => void navigator.clipboard.writeText(props.text()).then(() => setCopied(true))
  return (
    <button type="button" className="p-link" onClick={copy}>
      {copied ? say('copied') : say('figure.copy')}
    </button>
  )
}

function useWrite(): Write {
  const say = useWords()
  const format = useFormat()
  const tell = useTold()
  return {
    tell,
    value: (value, unit) =>
      unit === 'status' ? tell(statusWord(String(value))) : format.value(value, unit, false),
    none: say('figure.none'),
    rule: ({ rule, asOf }) =>
      asOf === undefined ? rule : `${rule} · ${say('figure.as-of', { day: format.day(asOf) })}`,
  }
}

function valueOf(one: Explanation, write: Write): string {
  return one.value === null ? write.none : write.value(one.value, one.unit)
}
