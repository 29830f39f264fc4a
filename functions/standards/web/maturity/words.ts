import type { Say } from '@portolan/ui'
import { factKey } from '../method/words.ts'

/** What is observed, in the words that gates have for it. */
export function factText(fact: string, say: Say, methods: Say): string {
  return fact === 'standards.follows-method' ? say('follows') : methods(`fact.${factKey(fact)}.title`)
}
