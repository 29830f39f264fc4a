export { type PdfRead, readPdf } from './read-pdf.ts'
