import { StatusChip, StatusShape, type Tone, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { PeriodState as State } from '../../contract/index.ts'
import './texts.ts'

const tones: Readonly<Record<State, Tone>> = { open: 'none', closing: 'warn', locked: 'good' }

/** Whether a period still takes entries: by colour, shape and word. */
export function PeriodState(props: { of: State; bare?: boolean }): ReactNode {
  const say = useWords('periods')
  return <StatusChip tone={tones[props.of]} word={say(`state.${props.of}`)} bare={props.bare ?? false} />
}

export function PeriodShape(props: { of: State }): ReactNode {
  return <StatusShape tone={tones[props.of]} size={10} />
}
