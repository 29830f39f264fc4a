import type { Say } from '@portolan/ui'

/** What a kind of day is called; the names of kinds carry a point, which words part by. */
export function sayKind(say: Say, kind: string): string {
  return say(`kind.${keyOfKind(kind)}`)
}

export function keyOfKind(kind: string): string {
  return kind.replace('.', '-')
}
