import type { InputOf } from '@portolan/contract'
import type { Call, Download } from '@portolan/platform/operations'
import { renderPdf } from '@portolan/platform/pdf'
import type { downloadArtefact } from '../../contract/index.ts'
import { languageOf } from '../language-of.ts'
import type { StandardsParts } from '../parts.ts'
import { artefactPages } from './artefact-pages.ts'
import { show } from './show-artefact.ts'

/** As it stands now, in the language of whoever asks; unlike the pack of a gate it is not kept. */
export async function download(
  call: Call<InputOf<typeof downloadArtefact>>,
  parts: StandardsParts,
): Promise<Download> {
  const shown = await show(call, parts)
  const pages = artefactPages(shown, call.now, await languageOf(call.tx, call.actor.personId))
  return {
    fileName: `${shown.project.name} - ${shown.artefact.name} - ${call.now.slice(0, 10)}.pdf`,
    mediaType: 'application/pdf',
    bytes: await renderPdf(pages),
  }
}
