import { sayWording, type Wording } from '@portolan/quantity'
import { type ReactNode, useCallback, useSyncExternalStore } from 'react'
import { isProblem } from './client.tsx'
import { onPatterns, patternsVersion } from './patterns.ts'
import { useSetting } from './setting.tsx'
import { languageFor } from './told-language.ts'

/** A sentence of the server, with what it is made of where it says so. */
export type ToldSentence = {
  readonly sentence: string
  readonly wording?:
    | { readonly key: string; readonly values: Readonly<Record<string, unknown>> }
    | null
    | undefined
}

/** A sentence of the server in the reader's language; in English as long as nobody has said it in that. */
export function Told(props: { of: ToldSentence }): ReactNode {
  return useTold()(props.of)
}

export function useTold(): (of: ToldSentence) => string {
  const setting = useSetting()
  const version = useSyncExternalStore(onPatterns, patternsVersion)
  return useCallback(
    ({ sentence, wording }) =>
      wording === null || wording === undefined
        ? sentence
        : (sayWording(wording as Wording, languageFor(setting)) ?? sentence),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the patterns stand outside of React; their version is what changes
    [setting, version],
  )
}

/** What the server refused, in the reader's language; for anything else than its answer, what is handed in. */
export function useProblemWords(): (problem: unknown, otherwise: string) => string {
  const tell = useTold()
  return useCallback(
    (problem, otherwise) => {
      if (!isProblem(problem)) return otherwise
      const { detail, code, parameters = {}, wording } = problem.problem
      return tell({ sentence: detail, wording: wording ?? { key: `refusal:${code}`, values: parameters } })
    },
    [tell],
  )
}
