import type { Explanation } from '@portolan/quantity'
import type { ReactNode } from 'react'
import { ExplanationView } from '../explanation.tsx'
import { useWords } from '../words.ts'
import { FloatingBox } from './floating-box.tsx'
import type { Opener } from './use-opener.ts'

export type ExplanationBoxProps = {
  readonly of: Opener
  readonly label: string
  readonly explain: () => Promise<Explanation>
  readonly offset: number
  /** Stands below it, where there is something to say. */
  readonly below?: ReactNode
}

/** How a figure came about, beside it. */
export function ExplanationBox(props: ExplanationBoxProps): ReactNode {
  const say = useWords()
  const { of, label, explain, offset } = props
  return (
    <FloatingBox of={of} label={say('figure.title')} width={440} offset={offset} pointing>
      <ExplanationView label={label} explain={explain} onClose={() => of.set(false)} />
      {props.below}
    </FloatingBox>
  )
}
