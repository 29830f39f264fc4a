import type { DriverStep, Lag, Link } from '../../contract/index.ts'

export type Named = {
  readonly names: ReadonlyMap<string, string>
  readonly links: ReadonlyMap<string, Link>
}

type Step = Omit<DriverStep, 'sentence'>

/** One step of "why here" as a sentence: what set the start, or through the duration the finish. */
export function stepInWords(step: Step, named: Named): string {
  const { driver } = step
  const say = sentences[driver.kind]
  return say === undefined ? `${start(step)}.` : say(step, named)
}

const sentences: Readonly<Record<string, (step: Step, named: Named) => string>> = {
  link: (step, { names, links }) => {
    const link = links.get(step.driver.id)
    const other = quoted(names.get(step.driver.activity ?? '') ?? step.driver.activity ?? '')
    if (link === undefined) return `${start(step)}, since ${other} drives it.`
    return linkSentences[link.kind](step, `${other}${lagInWords(link.lag)}`)
  },
  'project-start': (step) => `${start(step)}, the start of the project: nothing before it holds it back.`,
  calendar: (step) => `${start(step)}, the first working time after the start of the project.`,
  constraint: (step) => `${start(step)}, set by the constraint “${inWords(step.driver.detail)}”.`,
  progress: (step) =>
    step.driver.detail === 'data-date'
      ? `${start(step)}: what is not done yet cannot lie before the data date.`
      : `${start(step)}, as it was told (${inWords(step.driver.detail)}).`,
  manual: (step) => `${start(step)}, entered by hand; no link moves it.`,
  external: (step) => `${start(step)}, a date that another project gives.`,
  span: (step, { names }) =>
    `${start(step)}, with ${quoted(names.get(step.driver.activity ?? '') ?? '')}, the first of what it holds.`,
}

const linkSentences: Readonly<Record<Link['kind'], (step: Step, other: string) => string>> = {
  FS: (step, other) => `${start(step)}, when ${other} has finished.`,
  SS: (step, other) => `${start(step)}, when ${other} has started.`,
  FF: (step, other) => `Finishes ${at(step.earlyFinish)}, not before ${other} has finished.`,
  SF: (step, other) => `Finishes ${at(step.earlyFinish)}, not before ${other} has started.`,
}

function start({ earlyStart }: Step): string {
  return `Starts ${at(earlyStart)}`
}

function at(moment: string): string {
  return moment.replace('T', ' ')
}

function quoted(name: string): string {
  return `“${name}”`
}

function inWords(detail: string | null): string {
  return (detail ?? '').replaceAll('-', ' ')
}

function lagInWords(lag: Lag): string {
  if (lag.kind === 'percent') return lag.percent === 0 ? '' : ` (lag ${lag.percent} % of its duration)`
  if (lag.minutes === 0) return ''
  const word = lag.minutes < 0 ? 'lead' : 'lag'
  const hours = Math.round((Math.abs(lag.minutes) / 60) * 100) / 100
  return ` (${word} ${hours} ${lag.kind === 'elapsed' ? 'elapsed' : 'working'} hours)`
}
