import { type Program, Visitor } from 'oxc-parser'
import type { Source } from './sources.ts'

/** No clock, no chance, no locale and no world: time, seeds and "today" are handed in. */
const pure =
  /^(foundation\/(quantity|contract)|engines\/[\w-]+|exchange|plan\/(domain|contract)|functions\/[\w-]+\/(domain|contract))\//

const excused: Readonly<Record<string, { readonly word: string; readonly reason: string }>> = {
  'foundation/quantity/civil-time.ts': {
    word: 'Intl',
    reason: 'time zones: the only source of their rules that every runtime has',
  },
}

/** `object.property`; an empty property means every one. */
const forbiddenMembers: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  Math: ['random'],
  Intl: [],
  performance: [],
  process: [],
  crypto: [],
  globalThis: [],
  console: [],
}
const forbiddenCalls = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'])

/** They differ between versions of V8, so that a figure could not be computed again to the bit. */
const unsteady =
  /^(exp|expm1|log|log10|log1p|log2|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)$/

export function hiddenInputs(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ file, forTests }) => pure.test(file) && !forTests)
    .flatMap(({ file, program }) => {
      const allowed = excused[file]?.word
      return hiddenWords(program)
        .filter((word) => allowed === undefined || !word.startsWith(allowed))
        .map((word) => `${file}: ${word} is an input that nobody handed in`)
    })
}

export function unsteadyMathematics(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ file, forTests }) => file.startsWith('engines/') && !forTests)
    .flatMap(({ file, program }) =>
      membersOf(program)
        .filter(({ object, property }) => object === 'Math' && unsteady.test(property))
        .map(({ property }) => `${file}: Math.${property} is not the same on every runtime`),
    )
}

function hiddenWords(program: Program): readonly string[] {
  const words = membersOf(program)
    .filter(({ object, property }) => {
      const forbidden = forbiddenMembers[object]
      return forbidden !== undefined && (forbidden.length === 0 || forbidden.includes(property))
    })
    .map(({ object, property }) => `${object}.${property}`)
  new Visitor({
    NewExpression({ callee, arguments: given }) {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0)
        words.push('new Date()')
    },
    CallExpression({ callee }) {
      if (callee.type !== 'Identifier') return
      if (callee.name === 'Date' || forbiddenCalls.has(callee.name)) words.push(`${callee.name}()`)
    },
  }).visit(program)
  return words
}

function membersOf(program: Program): readonly { readonly object: string; readonly property: string }[] {
  const found: { object: string; property: string }[] = []
  new Visitor({
    MemberExpression({ object, property }) {
      if (object.type !== 'Identifier') return
      found.push({ object: object.name, property: property.type === 'Identifier' ? property.name : '…' })
    },
  }).visit(program)
  return found
}
