import { describe, expect, it } from 'vitest'
import { readProblem } from './read-problem.ts'

const psplib = `PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          1           2
   2        1          1           3
   3        1          0
****
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
--------------------
  1      1     0       0    0
  2      1     4       2    1
  3      1     0       0    0
****
RESOURCEAVAILABILITIES:
  R 1  R 2
    3    2
****`
const mplib = `2\n1\n3\n\n1 5\n1\n\n2 1 1 2:1\n\n1 0\n1\n\n3 2 0\n`
const mspsp = `% made up
nActs = 3; dur = [0,4,0]; nSkills = 2;
sreq = [| 0,0, | 1,2, | 0,0 |];
nResources = 2; mastery = [| true,false, | true,true |];
pred = [1,2]; succ = [2,3];`
const imopse = `ResourceID \t Salary \t Skills
1\t \t56.2\t \tQ4: 1 \tQ0: 0
====
TaskID \t Duration \t Skill \t Predecessor IDs
1\t \t10\t Q4: 1\t
2\t \t15\t Q0: 0\t1
====`

function read(text: string): ReturnType<typeof readProblem> {
  return readProblem(new TextEncoder().encode(text), { name: 'problem' })
}

describe('a sequencing problem', () => {
  it('is read from PSPLIB', () => {
    expect(read(psplib).result).toMatchObject({
      format: 'psplib',
      capacities: [3, 2],
      jobs: [{}, { id: '2', duration: 4, predecessors: [0], requests: [2, 1] }, { predecessors: [1] }],
    })
  })

  it('is read from MPLIB, several projects with their releases', () => {
    expect(read(mplib).result).toMatchObject({
      format: 'mplib',
      projects: [{ release: 5 }, { release: 0 }],
      jobs: [
        { id: '1:1', project: 0, duration: 2, requests: [1] },
        { id: '2:1', project: 1, duration: 3, requests: [2], predecessors: [0] },
      ],
    })
  })

  it('is read from MSPSP, who masters what', () => {
    const people = [{ skills: [{ skill: '1' }] }, { skills: [{ skill: '1' }, { skill: '2' }] }]
    const skills = [
      { skill: '1', people: 1 },
      { skill: '2', people: 2 },
    ]
    expect(read(mspsp).result).toMatchObject({
      format: 'mspsp',
      people,
      jobs: [{}, { duration: 4, skills }, {}],
    })
  })

  it('is read from iMOPSE, skills with levels', () => {
    expect(read(imopse).result).toMatchObject({
      format: 'imopse',
      people: [
        {
          skills: [
            { skill: 'Q4', level: 1 },
            { skill: 'Q0', level: 0 },
          ],
        },
      ],
      jobs: [{ duration: 10, skills: [{ skill: 'Q4', level: 1, people: 1 }] }, { predecessors: [0] }],
    })
  })

  it.each([
    ['a letter', 'name,budget\na,1', /no sequencing problem/],
    ['PSPLIB without requests', psplib.split('REQUESTS')[0] ?? '', /REQUESTS\/DURATIONS is missing/],
    [
      'a job that waits for none of the file',
      psplib.replace('1           3', '1           9'),
      /names job 9/,
    ],
    ['a word for a number', psplib.replace('2      1     4', '2      1     x'), /Line 11 should hold/],
    ['an availability too few', psplib.replace('    3    2', '    3    x'), /availability of each resource/],
    ['MPLIB that breaks off', mplib.replace('3 2 0\n', ''), /is missing|should hold/],
    ['MPLIB that names no job', mplib.replace('2:1', '7:7'), /names job 7:7/],
    ['MSPSP with a duration too few', mspsp.replace('[0,4,0]', '[0,4]'), /as many entries/],
    ['MSPSP with a row too few', mspsp.replace('| true,true |', '|'), /as many entries/],
    ['MSPSP with a job too far', mspsp.replace('succ = [2,3]', 'succ = [2,8]'), /names job 8/],
    ['MSPSP without people', mspsp.replace('nResources = 2;', ''), /is missing/],
    ['iMOPSE without tasks', imopse.replace(/TaskID[\s\S]*/, 'TaskID \n===='), /TaskID is missing/],
    ['iMOPSE that waits for nothing', imopse.replace('0\t1', '0\t9'), /names job 9/],
    ['iMOPSE without a skill', imopse.replace('Q4: 1\t\n', '\n'), /should hold/],
  ])('is refused with a sentence, and whole: %s', (_, text, sentence) => {
    const { result, findings } = read(text)
    expect(result).toBeUndefined()
    expect(findings).toHaveLength(1)
    expect(findings[0]?.sentence).toMatch(sentence)
  })

  it('is refused where the bytes are no text', () => {
    const { result, findings } = readProblem(Uint8Array.from([0, 1, 2, 0, 255, 0]), { name: 'x' })
    expect([result, findings.length]).toEqual([undefined, 1])
  })
})
