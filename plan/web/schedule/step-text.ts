import type { Say } from '@portolan/ui'
import type { DriverStep, LinkRow } from '../../contract/index.ts'
import { lagText, type PlanWords } from './words.ts'

type Known = {
  readonly say: Say
  readonly words: PlanWords
  readonly minutesPerDay: number
  /** The link that drives the step, as far as it has been read. */
  readonly link: LinkRow | undefined
  /** The name of the activity that the driver names. */
  readonly other: string | undefined
}

const plain: readonly string[] = ['project-start', 'calendar', 'manual', 'external']

/**
 * What set a step of "why here", in the reader's language; the day stands beside it. Where the driver is of a kind
 * that has no words here, the server's own sentence.
 */
export function stepText(step: DriverStep, known: Known): string {
  const { kind, detail } = step.driver
  const { say, other = '' } = known
  if (plain.includes(kind)) return say(`driver.${kind}`)
  if (kind === 'link' && known.link !== undefined && other !== '') return linkText(known.link, other, known)
  if (kind === 'span' && other !== '') return say('driver.span', { name: other })
  if (kind === 'constraint' && detail !== null)
    return say('driver.constraint', {
      constraint: say(`constraint.${detail}`, { defaultValue: detail.replaceAll('-', ' ') }),
    })
  if (kind === 'progress' && detail !== null)
    return say(`driver.progress-${detail}`, { defaultValue: step.sentence })
  return step.sentence
}

function linkText(link: LinkRow, name: string, { say, words, minutesPerDay }: Known): string {
  const lag = lagText(link.lag, minutesPerDay, words)
  return say(`driver.link-${link.kind}`, { name, lag: lag === '' ? '' : ` (${lag})` })
}
