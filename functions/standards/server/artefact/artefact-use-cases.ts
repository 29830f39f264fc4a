import { reads, type UseCase } from '@portolan/platform/operations'
import { downloadArtefact, exportArtefacts, listArtefacts, showArtefact } from '../../contract/index.ts'
import type { StandardsParts } from '../parts.ts'
import { download } from './download-artefact.ts'
import { exportList } from './export-artefacts.ts'
import { list } from './list-artefacts.ts'
import { show } from './show-artefact.ts'

export function artefactUseCases(parts: StandardsParts): readonly UseCase[] {
  return [
    reads(listArtefacts, list),
    reads(exportArtefacts, exportList),
    reads(showArtefact, async (call) => await show(call, parts)),
    reads(downloadArtefact, async (call) => await download(call, parts)),
  ]
}
