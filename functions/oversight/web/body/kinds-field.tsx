import { useWords } from '@portolan/ui'
import { type ReactNode, useId } from 'react'

/** For which kinds of questions a limit is: some of what a decision may carry, or, with none ticked, all of it. */
export function KindsField(props: {
  of: readonly string[]
  chosen: readonly string[]
  onChoose: (chosen: string[]) => void
}): ReactNode {
  const say = useWords('bodies')
  const id = useId()
  const { of, chosen, onChoose } = props
  // What was chosen once and is not offered any more can still be taken out.
  const offered = [...new Set([...of, ...chosen])]
  const turn = (kind: string, on: boolean): void =>
    onChoose(on ? [...chosen, kind] : chosen.filter((one) => one !== kind))
  return (
    <fieldset className="body-kinds" aria-describedby={id}>
      <legend>{say('limits.only')}</legend>
      {offered.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={(event) => turn(kind, event.target.checked)}
          />
          {say(`kind.${kind}`)}
        </label>
      ))}
      <p id={id} className="p-meta">
        {say('limits.only-hint')}
      </p>
    </fieldset>
  )
}
