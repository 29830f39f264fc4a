import { Section, StatusChip, Told, type Tone, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { PracticeShown } from '../../contract/index.ts'

const tones: Readonly<Record<PracticeShown['verdict'], Tone>> = {
  supported: 'good',
  contradicted: 'bad',
  'needs-a-person': 'none',
}

/** The ten practices of the GAO: what the figures say for or against each, and what a person has to look at. */
export function Practices(props: { of: readonly PracticeShown[] }): ReactNode {
  const say = useWords('truth')
  return (
    <Section title={say('practices.title')} right={say('practices.note')}>
      <ol className="truth-practices">
        {props.of.map((one) => (
          <li key={one.number}>
            <span className="truth-practice-number">{one.number}</span>
            <div>
              <p className="truth-practice-name">{say(`practice.${one.number}`)}</p>
              <p className="truth-practice-question">{say(`question.${one.number}`)}</p>
            </div>
            <StatusChip bare tone={tones[one.verdict]} word={say(`practices.${one.verdict}`)} />
            <ul className="truth-evidence">
              {one.evidence.length === 0 ? <li>{say('practices.no-evidence')}</li> : null}
              {one.evidence.map((each) => (
                <li key={each.sentence}>
                  <Told of={each} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  )
}
