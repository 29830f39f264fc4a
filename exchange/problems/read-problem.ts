import { told } from '@portolan/quantity'
import { fileFinding, type Outcome } from '../outcome.ts'
import { decode } from '../reading/text.ts'
import type { ReadProblem } from './lines.ts'
import type { SequencingProblem } from './problem.ts'
import { readImopse } from './read-imopse.ts'
import { readMplib } from './read-mplib.ts'
import { readMspsp } from './read-mspsp.ts'
import { readPsplib } from './read-psplib.ts'

/** Reads a sequencing problem, told by what the file holds and not by its name. Undefined with a finding if it is none. */
export function readProblem(
  bytes: Uint8Array,
  { name }: { readonly name: string },
): Outcome<SequencingProblem | undefined> {
  const decoded = decode(bytes)
  if (!('value' in decoded)) return unread(name)
  const { text } = decoded.value
  const reader = readers.find(({ looks }) => looks.test(text))
  if (reader === undefined) return unread(name)
  const read = reader.read(text)
  return 'value' in read
    ? { result: read.value, findings: [] }
    : { result: undefined, findings: [fileFinding('error', 'problem-unreadable', name, read.wrong)] }
}

type Reader = { readonly looks: RegExp; readonly read: (text: string) => ReadProblem<SequencingProblem> }

const readers: readonly Reader[] = [
  { looks: /^PRECEDENCE RELATIONS/m, read: readPsplib },
  { looks: /^\s*(nActs|nSkills|sreq|mastery)\s*=/m, read: readMspsp },
  { looks: /^TaskID\s/m, read: readImopse },
  { looks: /^\s*\d+\s*[\r\n]+\s*\d+\s*[\r\n]+[\s\d]+/, read: readMplib },
]

function unread(name: string): Outcome<undefined> {
  const says = told(
    'exchange:problem.unknown-form',
  )`The file is no sequencing problem that is known here. Hand over PSPLIB (.sm), MPLIB, MSPSP (.dzn) or iMOPSE (.def).`
  return { result: undefined, findings: [fileFinding('error', 'problem-unknown', name, says)] }
}
