import type { Language, MethodContent, MethodKind } from '../../contract/index.ts'
import { agile } from './agile.ts'
import { gatekeepers } from './gatekeepers.ts'
import { hybrid } from './hybrid.ts'
import { predictive } from './predictive.ts'
import { serviceTransition } from './service-transition.ts'
import { inLanguage, type MethodTold } from './told.ts'

const methods: Readonly<Record<MethodKind, MethodTold>> = {
  predictive,
  agile,
  hybrid,
  'service-transition': serviceTransition,
}

export type CompleteMethod = { readonly name: string; readonly content: MethodContent }

/** A method of our own writing, ready to be followed. */
export function completeMethod(kind: MethodKind, language: Language): CompleteMethod {
  const told = methods[kind]
  const [en, de] = told.name
  return { name: language === 'de' ? de : en, content: inLanguage(told, gatekeepers[kind], language) }
}
