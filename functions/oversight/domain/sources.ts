import { type Explanation, told, type Told } from '@portolan/quantity'

/** Where an input comes from, as an explanation carries it. */
export function sourceIs({ sentence, wording }: Told): Pick<Explanation, 'source' | 'sourceWording'> {
  return { source: sentence, sourceWording: wording }
}

export const ofRecord = told('oversight:source.record')`the record of the project`
export const notKnown = told('oversight:source.not-known')`not known`

export function ofBaseline(number: number | undefined): Told {
  return told('oversight:source.baseline')`baseline ${{ number: number ?? '' }}`
}
