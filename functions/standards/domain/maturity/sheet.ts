import type { PmoFunction, PractisedLevel } from '../../contract/index.ts'
import type { Sheet } from './practice.ts'
import { sheet1 } from './sheet-1.ts'

const sheets: Readonly<Record<number, Sheet>> = { 1: sheet1 }

/** The practices by which an assessment was made: they never change, a better sheet gets the next number. */
export function practiceOf(
  sheet: number,
  of: PmoFunction,
  { level, language }: { readonly level: PractisedLevel; readonly language: string },
): string {
  const [en, de] = (sheets[sheet] ?? sheet1)[of][level]
  return language === 'de' ? de : en
}
