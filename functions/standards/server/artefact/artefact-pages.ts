import type { PdfBlock, PdfDocument } from '@portolan/platform/pdf'
import type { ArtefactDocument, ArtefactRevision, Language } from '../../contract/index.ts'
import { type PackWords, packWords } from '../gate/pack-words.ts'
import { type ArtefactWords, artefactWords } from './artefact-words.ts'

type Say = ArtefactWords & Pick<PackWords, 'day' | 'page' | 'version'>

/** An artefact as it is printed: each field is a part of its own, and one that is empty says so. */
export function artefactPages(of: ArtefactDocument, now: string, language: Language): PdfDocument {
  const { day, page, version } = packWords[language]
  const say: Say = { day, page, version, ...artefactWords[language] }
  const { artefact, project, revisions } = of
  return {
    title: artefact.name,
    subtitle: project.name,
    language,
    author: artefact.last?.by.name ?? of.writer.person?.name ?? '',
    at: artefact.last?.at ?? now,
    blocks: [
      { kind: 'facts', of: factsOf(of, say) },
      ...artefact.fields.flatMap(({ id, name, needed }): PdfBlock[] => [
        { kind: 'heading', text: name },
        { kind: 'words', text: artefact.answers[id] || (needed ? say.stillNeeded : say.empty) },
      ]),
      ...(revisions.length === 0 ? [] : [{ kind: 'heading' as const, text: say.revisions }]),
      ...(revisions.length === 0
        ? []
        : [{ kind: 'list' as const, of: revisions.map((one) => lineOf(one, say)) }]),
    ],
    foot: say.foot(say.day(now.slice(0, 10))),
    page: say.page,
  }
}

function factsOf({ artefact, project, phase, method, number, writer }: ArtefactDocument, say: Say) {
  const { facts } = say
  const answersFor = writer.person === null ? writer.role : `${writer.role}: ${writer.person.name}`
  return [
    [facts.project, project.code === null ? project.name : `${project.code} ${project.name}`],
    [facts.phase, phase.name],
    [facts.state, artefact.finished ? say.finished : artefact.last === null ? say.notBegun : say.begun],
    [facts.writer, answersFor],
    [facts.method, say.version(method, number)],
    ...(artefact.last === null
      ? []
      : [[facts.last, `${artefact.last.by.name}, ${say.day(artefact.last.at.slice(0, 10))}`] as const]),
  ] as const
}

function lineOf({ by, at, finished, changed }: ArtefactRevision, say: Say) {
  return {
    mark: finished ? say.finished : say.begun,
    tone: finished ? ('good' as const) : ('none' as const),
    text: `${by.name}, ${say.day(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`,
    notes: changed.length === 0 ? [] : [changed.join(', ')],
  }
}
