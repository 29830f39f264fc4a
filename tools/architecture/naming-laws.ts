import path from 'node:path'
import { Visitor } from 'oxc-parser'
import type { Source } from './sources.ts'

const nothingSaying = new Set(
  'util utils helper helpers common misc manager managers service services processor processors data info'.split(
    ' ',
  ),
)

/** A name says what is in a file; these say that nobody knew. */
export function forbiddenNames(files: readonly string[]): readonly string[] {
  return files
    .filter((file) => /\.(tsx?|mjs|css)$/.test(file))
    .filter((file) => file.split('/').some((part) => saysNothing(part.split('.')[0] ?? '')))
    .map((file) => `${file}: name it after what is in it`)
}

function saysNothing(name: string): boolean {
  const words = name.split('-')
  return nothingSaying.has(name) || nothingSaying.has(words.at(-1) ?? '') || words[0] === 'handle'
}

export function unkebabbed(files: readonly string[]): readonly string[] {
  return files
    .filter(
      (file) =>
        /\.(tsx?|mjs|css|sql)$/.test(file) && !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(path.basename(file)),
    )
    .map((file) => `${file}: write it in small letters with hyphens`)
}

export function defaultExports(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ file, hasDefaultExport }) => hasDefaultExport && !file.endsWith('.config.ts'))
    .map(({ file }) => `${file}: give what it exports a name`)
}

const longest = 300
const excusedLengths: Readonly<Record<string, string>> = {
  'platform/database/rows.generated.ts': 'written by a program from the migrations',
  'exchange/columns/targets.ts': 'one table of constants, read by name',
  'cases/stories.ts': 'forty stories, told by hand',
}

export function longFiles(
  files: readonly { readonly file: string; readonly text: string }[],
): readonly string[] {
  return files
    .map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
    .filter(({ file, lines }) => lines > longest && !(file in excusedLengths))
    .map(({ file, lines }) => `${file}: ${lines} lines; look for a second noun`)
}

/** Words of a PMO. The carriage and the parts of the screen serve any trade. */
const trade = new Set(
  (
    'project portfolio programme milestone baseline benefit stakeholder sponsor scenario investment activity ' +
    'budget forecast timesheet deliverable health overrun slip tranche waiver quorum'
  ).split(' '),
)

type Excuse = { readonly files: RegExp; readonly words: readonly string[]; readonly reason: string }

const excusedWords: readonly Excuse[] = [
  {
    files: /^platform\/database\/rows\.generated\.ts$/,
    words: [...trade],
    reason: 'written by a program from the migrations of all rooms',
  },
  {
    files: /^ui\/timeline\//,
    words: ['baseline'],
    reason: 'the canvas calls the line that letters stand on its textBaseline',
  },
  {
    files: /^(platform|ui)\//,
    words: ['project', 'portfolio'],
    reason:
      'the second wall stands round a project, and a grant reaches over one or over a portfolio: ids, no meaning',
  },
]

export function tradeWords(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ file, forTests }) => /^(platform|ui)\//.test(file) && !forTests)
    .flatMap(({ file, program }) => {
      const excused = new Set(
        excusedWords.filter(({ files }) => files.test(file)).flatMap(({ words }) => words),
      )
      return [...new Set(identifiersOf(program))].flatMap((name) =>
        wordsOf(name)
          .filter((word) => trade.has(word) && !excused.has(word))
          .map((word) => `${file}: "${word}" in ${name} belongs to a function`),
      )
    })
}

function identifiersOf(program: Source['program']): readonly string[] {
  const names: string[] = []
  new Visitor({
    Identifier({ name }) {
      names.push(name)
    },
  }).visit(program)
  return names
}

/** `visibleProjects` → visible, project. */
function wordsOf(name: string): readonly string[] {
  return name
    .split(/_|(?<=[a-z0-9])(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .map((word) => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '')))
}
