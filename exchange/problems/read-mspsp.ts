import { told } from '@portolan/quantity'
import { missingPart, type ReadProblem, unknownJob } from './lines.ts'
import type { ProblemJob, ProblemPerson, SequencingProblem } from './problem.ts'

/** MSPSP as MiniZinc data (Young, Feydy and Schutt 2017): how many people with each skill a job needs, who masters what. */
export function readMspsp(text: string): ReadProblem<SequencingProblem> {
  const values = assignments(text)
  const count = numbersIn(values.get('nActs'))[0]
  const skills = numbersIn(values.get('nSkills'))[0]
  const people = numbersIn(values.get('nResources'))[0]
  const durations = numbersIn(values.get('dur'))
  const asked = rowsIn(values.get('sreq'))
  const masters = rowsIn(values.get('mastery'))
  const [before, after] = [numbersIn(values.get('pred')), numbersIn(values.get('succ'))]
  if (count === undefined || skills === undefined || people === undefined)
    return missingPart('nActs, nSkills or nResources')
  if (durations.length !== count || asked.length !== count || asked.some((row) => row.length !== skills))
    return notAsMany('dur and sreq', 'nActs and nSkills')
  if (masters.length !== people || masters.some((row) => row.length !== skills))
    return notAsMany('mastery', 'nResources and nSkills')
  if (before.length !== after.length) return notAsMany('pred', 'succ')
  const predecessors: number[][] = durations.map(() => [])
  for (const [k, one] of before.entries()) {
    const list = predecessors[(after[k] ?? 0) - 1]
    if (list === undefined) return unknownJob(String(after[k]), String(one))
    if (one < 1 || one > count) return unknownJob(String(one), String(after[k]))
    list.push(one - 1)
  }
  const jobs = durations.map((duration, j): ProblemJob => ({
    id: String(j + 1),
    project: 0,
    duration,
    predecessors: predecessors[j] ?? [],
    requests: [],
    skills: (asked[j] ?? []).flatMap((number, k) =>
      number > 0 ? [{ skill: String(k + 1), level: 1, people: number }] : [],
    ),
  }))
  return {
    value: {
      format: 'mspsp',
      capacities: [],
      projects: [{ name: '1', release: 0 }],
      jobs,
      people: masters.map(personOf),
    },
  }
}

function personOf(masters: readonly number[], place: number): ProblemPerson {
  return {
    id: String(place + 1),
    skills: masters.flatMap((has, k) => (has === 1 ? [{ skill: String(k + 1), level: 1 }] : [])),
  }
}

/** `name = value;` with comments left out. */
function assignments(text: string): ReadonlyMap<string, string> {
  const plain = text.replace(/%[^\n\r]*/g, '')
  return new Map(
    plain.split(';').flatMap((part): readonly (readonly [string, string])[] => {
      const at = part.indexOf('=')
      return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]]
    }),
  )
}

/** Whole numbers and truths, 1 for true; none where anything else stands between them. */
function numbersIn(value: string | undefined): readonly number[] {
  const words = (value ?? '')
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const read = words.map((word) => {
    if (word === 'true') return 1
    if (word === 'false') return 0
    return /^\d{1,9}$/.test(word) ? Number(word) : Number.NaN
  })
  return read.some(Number.isNaN) ? [] : read
}

/** `[| 1,0, | 0,1 |]`. */
function rowsIn(value: string | undefined): readonly (readonly number[])[] {
  return (value ?? '')
    .replace(/^\[\|?|\|?\]$/g, '')
    .split('|')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map(numbersIn)
}

function notAsMany(names: string, counts: string): ReadProblem<never> {
  return {
    wrong: told(
      'exchange:problem.not-as-many',
    )`${{ names }} do not hold as many entries as ${{ counts }} say. Compare the file with an intact one of the same set.`,
  }
}
