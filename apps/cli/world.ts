/** What a command has around it: handed in, so that a test can be the terminal. */
export type World = {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly folder: string
  readonly now: () => string
  /** stdout: data. */
  readonly out: (data: string | Uint8Array) => void
  /** stderr: messages, a line each. */
  readonly say: (line: string) => void
}

/** 0: done. 1: findings of severity error, or refused. 2: wrong use, or it cannot run. */
export type ExitCode = 0 | 1 | 2

/** A command cannot go on; the message is a sentence with a way out. */
export class Failed extends Error {
  readonly exitCode: 1 | 2

  constructor(exitCode: 1 | 2, sentence: string) {
    super(sentence)
    this.name = 'Failed'
    this.exitCode = exitCode
  }
}
