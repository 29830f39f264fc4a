import { Figure, FigureBox, FigureStrip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { QualityShown, ScheduleQuality } from '../../contract/index.ts'
import type { ExplainQuality } from './use-explain-schedule.ts'

/** The answer in four figures. */
export function QualityFigures(props: {
  of: ScheduleQuality
  quality: QualityShown
  explain: ExplainQuality
}): ReactNode {
  const say = useWords('truth')
  const { of, quality, explain } = props
  const { population, index } = quality
  return (
    <div className="truth-figures">
      <FigureStrip>
        <FigureBox label={say('quality.kept')} note={say('quality.kept-note', { left: 14 - quality.asked })}>
          <Figure value={quality.kept} unit="count" label={say('quality.kept')} size="large" />{' '}
          <span className="truth-of">{say('quality.kept-of', { asked: quality.asked })}</span>
        </FigureBox>
        <FigureBox label={say('quality.index')} note={index.grade ? say(`grade.${index.grade}`) : undefined}>
          <Figure
            value={index.figure.value === null ? null : Math.round(Number(index.figure.value))}
            unit="count"
            label={say('quality.index')}
            size="large"
            explain={explain('index')}
            missing={say('quality.index-missing')}
          />{' '}
          <span className="truth-of">{say('quality.index-of')}</span>
        </FigureBox>
        <FigureBox
          label={say('quality.judged')}
          note={say(`quality.judged-${population.kind}`, {
            incomplete: population.incomplete,
            links: population.links,
          })}
        >
          <Figure value={population.activities} unit="count" label={say('quality.judged')} size="large" />
        </FigureBox>
        <FigureBox
          label={say(`date.${of.asOf.because}`)}
          note={say('date.version', { version: of.version, part: quality.part })}
        >
          <Figure value={of.asOf.day} unit="day" label={say(`date.${of.asOf.because}`)} size="large" />
        </FigureBox>
      </FigureStrip>
    </div>
  )
}
