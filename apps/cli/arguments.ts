import { InvalidArgumentError } from 'commander'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { Failed, type World } from './world.ts'

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is not a whole number.')
  return Number(text)
}

export function day(text: string): string {
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
  if (!isDay) throw new InvalidArgumentError('It is not a day, as 2026-11-16.')
  return text
}

export function currency(text: string): string {
  if (!/^[A-Z]{3}$/.test(text))
    throw new InvalidArgumentError('It is not a currency of three capital letters, as EUR.')
  return text
}

/** All files are looked for before anything is done with the first. */
export function existingFiles({ folder }: World, files: readonly string[]): readonly string[] {
  const found = files.map((file) => path.resolve(folder, file))
  const missing = files.filter((_, at) => !existsSync(found[at] ?? ''))
  if (missing.length > 0) throw new Failed(2, `There is no file ${missing.join(', ')}. Nothing was done.`)
  const other = files.filter((_, at) => !statSync(found[at] ?? '').isFile())
  if (other.length > 0)
    throw new Failed(2, `${other.join(', ')} is no file. Name the files inside it. Nothing was done.`)
  return found
}
