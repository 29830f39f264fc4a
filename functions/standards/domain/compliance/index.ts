export { controlIdOf, controlsOf } from './controls-of.ts'
export { explainScore } from './explain-score.ts'
export { addPoints, askedOf, countsOf, noPoints, pointsOf, scoreOf } from './score.ts'
