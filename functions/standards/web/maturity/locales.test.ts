import { expect, it } from 'vitest'
import { pmoFunctions, practisedLevels } from '../../contract/index.ts'
import { practiceOf } from '../../domain/index.ts'
import en from './locales/en.json'

it('every function has its name, and every level its practice in both languages', () => {
  expect(Object.keys(en.function)).toEqual([...pmoFunctions])
  const told = pmoFunctions.flatMap((of) =>
    practisedLevels.flatMap((level) =>
      ['en', 'de'].map((language) => practiceOf(1, of, { level, language })),
    ),
  )
  expect(new Set(told).size).toBe(pmoFunctions.length * practisedLevels.length * 2)
})
