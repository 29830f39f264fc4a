/** In a file of its own: nobody asks for a reason before there is a figure. */
export { explainMeasure } from '../contract/index.ts'
