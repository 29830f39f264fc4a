import type { Finding } from '@portolan/quantity'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { existingFiles } from '../arguments.ts'
import type { Running } from '../program.ts'
import { fileProblem, readJson } from './json-form.ts'
import { isError } from './read-files.ts'

/** A computation on JSON files of one form; `name` is that of the command and of its schema. */
export type JsonComputation<Input> = {
  readonly name: string
  /** What a file is an input of, in a sentence. */
  readonly words: string
  readonly form: z.ZodType<Input>
  readonly compute: (input: Input) => { readonly findings: readonly Finding[] }
}

/** One JSON object a file, a line each: one that cannot be read does not keep back the next. */
export function computeJsonFiles<Input>(
  { world, end }: Running,
  names: readonly string[],
  { name, words, form, compute }: JsonComputation<Input>,
): void {
  for (const found of existingFiles(world, names)) {
    const file = path.basename(found)
    const read = readJson(form, readFileSync(found, 'utf8'))
    if ('wrong' in read) {
      end(1)
      const finding = fileProblem(file, read.wrong, { name, words })
      world.say(finding.sentence)
      world.out(`${JSON.stringify({ file, findings: [finding] })}\n`)
      continue
    }
    const answer = compute(read.content)
    if (answer.findings.some(isError)) end(1)
    world.out(`${JSON.stringify({ file, ...answer })}\n`)
  }
}
