import { type Finding, findingOf, told } from '@portolan/quantity'
import type { z } from 'zod'

/** What a file is an input of: the name of its schema, and a word for it in a sentence. */
export type Asked = { readonly name: string; readonly words: string }

export function readJson<Content>(
  form: z.ZodType<Content>,
  text: string,
): { readonly content: Content } | { readonly wrong: string } {
  const read = form.safeParse(parse(text))
  if (read.success) return { content: read.data }
  const wrong = read.error.issues
    .map((issue) => `${issue.path.join('.') || 'the file'} ${issue.message.replace(/\.$/, '')}`)
    .join('; ')
  return { wrong }
}

export function fileProblem(file: string, wrong: string, { name, words }: Asked): Finding {
  const says = told(
    'cli:not-the-form',
  )`${{ file }} is no input of ${{ words }}: ${{ wrong }}. "portolan schema ${{ name }}" tells the form.`
  return findingOf('error', `file/not-${name}`, ['file', file, says])
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
