export type { PdfBlock, PdfDocument, PdfLine, PdfTone } from './pdf-document.ts'
export { renderPdf } from './render-pdf.ts'
