export { foundFiles } from './found-files.ts'
export { fileNotices } from './file-notices.ts'
export { fileUseCases } from './file-use-cases.ts'
export { readFile, storeFile } from './kept-bytes.ts'
