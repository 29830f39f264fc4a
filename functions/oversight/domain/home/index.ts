export { homePartsOf, looksOverAll, type Owning } from './home-parts.ts'
export { sectionOrder, type SectionState } from './section-order.ts'
