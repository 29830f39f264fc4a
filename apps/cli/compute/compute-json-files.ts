import type { Finding } from '@portolan/quantity'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { existingFiles } from '../arguments.ts'
import type { Running } from '../program.ts'
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
    const read = form.safeParse(parse(readFileSync(found, 'utf8')))
    if (!read.success) {
      end(1)
      const wrong = read.error.issues
        .map((issue) => `${issue.path.join('.') || 'the file'} ${issue.message.replace(/\.$/, '')}`)
        .join('; ')
      const sentence = `${file} is no input of ${words}: ${wrong}. "portolan schema ${name}" tells the form.`
      world.say(sentence)
      const finding = { severity: 'error', code: `file/not-${name}`, subject: { kind: 'file', id: file } }
      world.out(`${JSON.stringify({ file, findings: [{ ...finding, sentence }] })}\n`)
      continue
    }
    const answer = compute(read.data)
    if (answer.findings.some(isError)) end(1)
    world.out(`${JSON.stringify({ file, ...answer })}\n`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
