import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests of the whole server take longest, however short their files are. */
const ofTheServer = /[\\/]apps[\\/]server[\\/]tests[\\/]/
const story = /\.journey\.ts$/

/**
 * Two files run at a time, so what is long begins early: else one worker is left with it while the other has nothing to
 * do. The first story of the sample organisation makes it, which takes minutes; those that need none are told meanwhile.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const stories = sorted.filter(({ moduleId }) => story.test(moduleId))
    const tests = sorted.filter(({ moduleId }) => !story.test(moduleId))
    const [maker, ...others] = stories.filter(needsSample)
    return [
      ...tests.filter(({ moduleId }) => ofTheServer.test(moduleId)),
      ...tests.filter(({ moduleId }) => !ofTheServer.test(moduleId)),
      ...(maker === undefined ? [] : [maker]),
      ...stories.filter((one) => !needsSample(one)),
      ...others,
    ]
  }
}

function needsSample({ moduleId }: TestSpecification): boolean {
  return readFileSync(moduleId, 'utf8').includes('openStage({ sample: true })')
}
