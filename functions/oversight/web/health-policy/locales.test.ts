import { expect, it } from 'vitest'
import { limited, limitGroups, limitReadings } from '../../contract/index.ts'
import { linesOf } from '../../domain/index.ts'
import de from './locales/de.json'
import en from './locales/en.json'

it('every rule, each of its lines, group and way of reading has its words', () => {
  for (const words of [en, de]) {
    for (const group of limitGroups) expect(words.group).toHaveProperty(group)
    for (const reading of limitReadings) expect(words.reads).toHaveProperty(reading)
    for (const rule of limited) {
      expect(words.rule).toHaveProperty(rule)
      for (const { line } of linesOf[rule]) expect(words.asks[rule]).toHaveProperty(line)
    }
  }
})
