import type { ImportFinding } from '@portolan/plan/contract'
import { Section, StatusShape, Told, type Tone, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

const tones: Readonly<Record<ImportFinding['severity'], Tone>> = {
  error: 'bad',
  warning: 'warn',
  info: 'none',
}

/** What was odd, and was answered anyway. */
export function FindingsSection(props: { of: readonly ImportFinding[] }): ReactNode {
  const say = useWords('truth')
  if (props.of.length === 0) return null
  return (
    <Section title={say('findings.title')}>
      <ul className="truth-findings">
        {props.of.map((one, at) => (
          <li key={at}>
            <StatusShape tone={tones[one.severity]} label={say(`severity.${one.severity}`)} />
            <span>
              <Told of={one} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
