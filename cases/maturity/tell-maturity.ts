import { addDays, type Day } from '@portolan/quantity'
import {
  beginAssessment,
  finishAssessment,
  type PmoFunction,
  type PractisedLevel,
  rateFunction,
} from '@portolan/standards/contract'
import { type Acting, at } from '../acting.ts'

type Rated = readonly [practised: readonly PractisedLevel[], target: number, evidence: string]
type Said = Readonly<Partial<Record<PmoFunction, Rated>>>

/** What Ingrid Solberg said of her office: in the spring all of it, in autumn only what had changed. */
const told: Readonly<Record<'spring' | 'autumn', { readonly day: number; readonly said: Said }>> = {
  spring: {
    day: 241,
    said: {
      standards: [[], 3, ''],
      oversight: [[2], 4, 'The monthly register of all projects.'],
      resources: [[2], 3, 'The sheet of Daniel Osei, by name and month.'],
      portfolio: [[2], 3, 'The list of ideas and projects of both portfolio managers.'],
      reporting: [[2], 4, 'The form of the monthly report.'],
      training: [[2], 3, 'Two days with Rosa Martens for everyone who starts.'],
      quality: [[], 3, ''],
      change: [[2], 3, 'Decisions of the portfolio board, by name.'],
    },
  },
  autumn: {
    day: 40,
    said: {
      standards: [[2, 3], 4, 'Four methods since spring; gates stay closed without their musts.'],
      oversight: [[2, 3], 4, 'Baselines and risks are read, and status follows from them.'],
      portfolio: [[2, 3], 4, 'Funds are released in tranches, each on a condition.'],
      reporting: [[2, 3, 4], 4, 'Every figure opens; finance asks less.'],
      quality: [[2], 3, 'Working agreements say what “done” means.'],
      change: [[2, 3], 4, 'Limits of who decides how much are written down.'],
    },
  },
}

type Telling = {
  readonly acting: Acting
  readonly ids: ReadonlyMap<string, string>
  readonly founder: string
  readonly monday: Day
}

/** The office rates itself; what is observed then is kept beside it: in the spring nobody followed a method yet. */
export async function tellMaturity(
  { acting, ids, founder, monday }: Telling,
  season: keyof typeof told,
): Promise<void> {
  const { day, said } = told[season]
  const director = ids.get('Ingrid Solberg') ?? founder
  let step = 0
  const when = (): string => at(addDays(monday, -day), 10, (step += 1))
  let { id, version } = await acting.act(beginAssessment, director, when(), { day: addDays(monday, -day) })
  for (const [name, [practised, target, evidence]] of Object.entries(said)) {
    const of = name as PmoFunction
    const input = { maturityId: id, function: of, practised: [...practised], evidence, target }
    ;({ id, version } = await acting.act(rateFunction, director, when(), input, { version }))
  }
  await acting.act(finishAssessment, director, when(), { maturityId: id }, { version })
}
