/** One kind of long work. It goes in steps: between them it says how far it is and looks whether it was cancelled. */
export type JobKind = {
  readonly id: string
  readonly title: (input: Readonly<Record<string, unknown>>) => string
  readonly run: (work: Work) => Promise<Readonly<Record<string, unknown>>>
}

export type Work = {
  readonly tenantId: string
  readonly input: Readonly<Record<string, unknown>>
  readonly now: () => string
  /** Says how far it is, and throws Cancelled when somebody asked for that. */
  readonly step: (done: number, total: number) => Promise<void>
}

export class Cancelled extends Error {
  constructor() {
    super('Cancelled')
    this.name = 'Cancelled'
  }
}
