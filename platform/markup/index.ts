export { blocksOf, cleanWords, mentionsIn, plainWords } from './markup.ts'
