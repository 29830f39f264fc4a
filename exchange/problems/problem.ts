/** A sequencing problem as researchers exchange them: whole units of time, everything from 0, jobs in the order of the file. */
export type SequencingProblem = {
  readonly format: ProblemFormat
  /** What is shared by all, and how much of it there is at any time. */
  readonly capacities: readonly number[]
  readonly projects: readonly ProblemProject[]
  readonly jobs: readonly ProblemJob[]
  readonly people: readonly ProblemPerson[]
}

export type ProblemFormat = 'psplib' | 'mplib' | 'mspsp' | 'imopse'

export type ProblemProject = { readonly name: string; readonly release: number }

export type ProblemJob = {
  /** The file's own: `3`, of several projects `2:3`. */
  readonly id: string
  /** Place in `projects`. */
  readonly project: number
  readonly duration: number
  /** Places in `jobs`. */
  readonly predecessors: readonly number[]
  /** By place in `capacities`. */
  readonly requests: readonly number[]
  readonly skills: readonly AskedSkill[]
}

/** So many people at once who have the skill, at that level or above. */
export type AskedSkill = { readonly skill: string; readonly level: number; readonly people: number }

export type ProblemPerson = {
  readonly id: string
  readonly skills: readonly { readonly skill: string; readonly level: number }[]
}
