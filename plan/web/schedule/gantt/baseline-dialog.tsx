import { Button, Dialog, useWords } from '@portolan/ui'
import { type ReactNode, useState } from 'react'

const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Keeps the plan as it stands to be measured against: says what it replaces before it does. */
export function BaselineDialog(props: {
  /** Those that some activity has. */
  kept: readonly number[]
  onSet: (number: number) => Promise<void>
  onClose: () => void
}): ReactNode {
  const say = useWords('gantt')
  const [number, setNumber] = useState(0)
  const [busy, setBusy] = useState(false)
  const replaces = props.kept.includes(number)
  const nameOf = (one: number): string =>
    one === 0 ? say('against.baseline') : say('against.baseline-number', { number: one })
  const set = async (): Promise<void> => {
    setBusy(true)
    await props.onSet(number).finally(() => setBusy(false))
    props.onClose()
  }
  return (
    <Dialog opened title={say('baseline.title')} width={440} onClose={props.onClose}>
      <form
        className="gantt-form"
        onSubmit={(event) => {
          event.preventDefault()
          void set()
        }}
      >
        <p>{say('baseline.words')}</p>
        <label className="p-row">
          <span className="p-label">{say('baseline.number')}</span>
          <select
            className="schedule-input"
            value={number}
            onChange={(event) => setNumber(Number(event.target.value))}
          >
            {numbers.map((one) => (
              <option key={one} value={one}>
                {props.kept.includes(one) ? say('baseline.taken', { name: nameOf(one) }) : nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        {replaces ? <p role="status">{say('baseline.replaces', { name: nameOf(number) })}</p> : null}
        <div className="p-row">
          <Button kind="first" type="submit" busy={busy}>
            {replaces ? say('baseline.replace') : say('baseline.do')}
          </Button>
          <Button onClick={props.onClose}>{say('baseline.leave')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
