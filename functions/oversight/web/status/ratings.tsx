import { StatusShape, Told, useWords } from '@portolan/ui'
import { type ReactNode, useId } from 'react'
import {
  type StatusColour,
  statusAspects,
  statusColours,
  type StatusDraft,
  type StatusRatings,
} from '../../contract/index.ts'
import { ComputedChip } from './colour-chip.tsx'
import { colourTones } from './tones.ts'
import type { Writing } from './use-writing.ts'

const sides = ['overall', ...statusAspects] as const

/** Four colours, each with what is computed beside it. */
export function Ratings(props: {
  of: StatusDraft
  writing: Writing
  onChange: (patch: { ratings: StatusRatings }) => void
}): ReactNode {
  const say = useWords('status')
  const { of, writing, onChange } = props
  const { computed } = of
  return (
    <div className="status-ratings">
      {sides.map((side) => {
        const beside = side === 'overall' ? computed.status : computed.aspects[side]
        return (
          <Choice
            key={side}
            label={say(`side.${side}`)}
            value={writing.ratings[side]}
            onChoose={(colour) => onChange({ ratings: { ...writing.ratings, [side]: colour } })}
          >
            {beside === null ? (
              <span className="p-label">{say('computed.none')}</span>
            ) : (
              <>
                <span className="p-label">{say('computed.label')}</span> <ComputedChip of={beside} />
              </>
            )}
          </Choice>
        )
      })}
      {computed.reason === null ? null : (
        <p className="status-because">
          <Told of={computed.reason} />
        </p>
      )}
    </div>
  )
}

function Choice(props: {
  label: string
  value: StatusColour
  onChoose: (colour: StatusColour) => void
  children: ReactNode
}): ReactNode {
  const say = useWords('status')
  const name = useId()
  return (
    <fieldset className="status-choice">
      <legend>{props.label}</legend>
      <div className="status-colours">
        {statusColours.map((colour) => (
          <label key={colour} data-chosen={props.value === colour || undefined}>
            <input
              type="radio"
              name={name}
              value={colour}
              checked={props.value === colour}
              onChange={() => props.onChoose(colour)}
            />
            <StatusShape tone={colourTones[colour]} size={11} />
            {say(`colour.${colour}`)}
          </label>
        ))}
      </div>
      <span className="status-beside">{props.children}</span>
    </fieldset>
  )
}
