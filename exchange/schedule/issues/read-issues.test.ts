import { describe, expect, it } from 'vitest'
import type { IssueFile } from './model.ts'
import { readIssues } from './read-issues.ts'

async function read(lines: readonly string[]): Promise<IssueFile & { readonly codes: readonly string[] }> {
  const { result, findings } = await readIssues(new TextEncoder().encode(lines.join('\r\n')), {
    name: 'issues.csv',
  })
  if (result === undefined) throw new Error(findings.map(({ sentence }) => sentence).join(' '))
  return { ...result, codes: findings.map(({ code }) => code) }
}

describe('lists of issues', () => {
  it('reads an export of Jira: repeated columns, sprints, points, links, dates with names of months', async () => {
    const list = await read([
      'Summary,Issue key,Issue id,Issue Type,Status,Status Category,Resolution,Created,Resolved,Sprint,Sprint,Custom field (Story Points),Parent key,Outward issue link (Blocks),Inward issue link (Blocks),Labels,Labels,Team',
      'Login,APP-1,1001,Story,In Production,Done,Done,12/Mar/24 3:45 PM,20/Mar/24 9:00 AM,Sprint 1,Sprint 2,5,APP-9,APP-2,,web,login,Blue',
      'Logout,APP-2,1002,Bug,To Do,To Do,,13/Mar/24 12:05 AM,,Sprint 2,,2.5,,,APP-1,,,',
      "Old idea,APP-3,1003,Story,Closed,Done,Won't Do,1/Jan/24 8:00 AM,,,,,,,,,,",
    ])
    expect(list.tool).toBe('jira')
    expect(list.issues).toMatchObject([
      {
        id: 'APP-1',
        title: 'Login',
        done: true,
        dropped: false,
        sprints: ['Sprint 1', 'Sprint 2'],
        storyPoints: 5,
        parentId: 'APP-9',
        labels: ['web', 'login'],
        created: '2024-03-12T15:45',
        resolved: '2024-03-20T09:00',
        row: '2',
        others: { Team: 'Blue' },
      },
      { id: 'APP-2', done: false, storyPoints: 2.5, created: '2024-03-13T00:05' },
      { id: 'APP-3', done: false, dropped: true },
    ])
    expect(list.links).toEqual([
      { fromId: 'APP-1', toId: 'APP-2', kind: 'blocks', type: 'FS', said: 'blocks' },
    ])
    expect(list.codes).toEqual([])
  })

  it('reads a query of Azure DevOps: paths of iterations, effort, months first', async () => {
    const list = await read([
      'ID,Work Item Type,Title,State,Assigned To,Tags,Iteration Path,Effort,Parent,Created Date,Closed Date',
      '17,User Story,Login,Closed,Ann <ann@example.com>,web; login,Shop\\2024\\Sprint 7,8,3,3/12/2024 4:05:06 PM,3/20/2024 9:00:00 AM',
      '18,Bug,Broken,Removed,,,Shop\\2024\\Sprint 7,,17,3/1/2024,',
    ])
    expect(list.tool).toBe('azure-devops')
    expect(list.issues).toMatchObject([
      {
        id: '17',
        done: true,
        sprints: ['Sprint 7'],
        storyPoints: 8,
        parentId: '3',
        labels: ['web', 'login'],
        created: '2024-03-12T16:05',
      },
      { id: '18', done: false, dropped: true, created: '2024-03-01T00:00' },
    ])
  })

  it('reads a list of GitHub, where closed as not planned is not done', async () => {
    const list = await read([
      'number,title,state,state_reason,labels,milestone,created_at,closed_at,html_url',
      '7,Login,closed,completed,"web,login",v1,2024-03-12T15:45:00Z,2024-03-20 09:00:00 UTC,https://example.com/7',
      '8,Dream,closed,not_planned,,,2024-03-12T15:45:00Z,,',
      '9,Later,open,,,,2024-03-12T15:45:00Z,,',
    ])
    expect(list.tool).toBe('github')
    expect(list.issues.map(({ id, done, dropped, sprints }) => [id, done, dropped, sprints])).toEqual([
      ['7', true, false, ['v1']],
      ['8', false, true, []],
      ['9', false, false, []],
    ])
    expect(list.issues[0]).toMatchObject({ created: '2024-03-12T15:45', resolved: '2024-03-20T09:00' })
    expect(list.codes).toEqual(['no-story-points'])
  })

  it('lets a number above twelve settle the order of day and month', async () => {
    const list = await read([
      'Issue key,Summary,Created',
      'A-1,x,13/02/2024',
      'A-2,y,03/02/2024',
      'A-3,z,soon',
    ])
    expect(list.issues.map(({ created }) => created)).toEqual([
      '2024-02-13T00:00',
      '2024-02-03T00:00',
      undefined,
    ])
    expect(list.codes).toEqual(['no-story-points', 'date-unreadable'])
  })

  it('names rows without a key and keys that stand twice', async () => {
    const list = await read(['Issue key,Summary,Story Points', 'A-1,x,1', ',y,1', 'A-1,z,1', ',,'])
    expect(list.issues.map(({ id, row }) => [id, row])).toEqual([
      ['A-1', '2'],
      ['A-1', '4'],
    ])
    expect(list.codes).toEqual(['no-id', 'id-twice'])
  })

  it('says so where a table is no list of issues', async () => {
    const { result, findings } = await readIssues(new TextEncoder().encode('colour,size\nred,4\n'), {
      name: 'x.csv',
    })
    expect(result).toBeUndefined()
    expect(findings).toMatchObject([{ severity: 'error', code: 'not-an-issue-list' }])
  })
})

describe('lists of sprints and links', () => {
  it('reads a plain list of names and days, and does not take issues with days for one', async () => {
    const { sprints } = await read([
      'Sprint,Start date,End date,Committed points',
      'Sprint 1,2026-09-07,2026-09-18,25',
    ])
    expect(sprints).toMatchObject([
      { name: 'Sprint 1', start: '2026-09-07', finish: '2026-09-18', points: { atStart: 25 } },
    ])
    const list = await read([
      'Issue key,Summary,Sprint,Start date,End date',
      'A-1,x,Sprint 1,2026-09-07,2026-09-09',
    ])
    expect(list.issues.map(({ id }) => id)).toEqual(['A-1'])
  })

  it('reads figures of sprints', async () => {
    const { sprints } = await read([
      'boardid,sprintid,name,vel_diff,planday,no_issue_starttime,vel_starttime,no_issue_added,vel_added,vel_done,no_teammember',
      "1,12,Q2'14 Sprint 2,-3,13,4,20,1,5,17,6",
    ])
    expect(sprints).toEqual([
      {
        id: '12',
        boardId: '1',
        name: "Q2'14 Sprint 2",
        plannedDays: 13,
        points: { atStart: 20, added: 5, done: 17 },
        issues: { atStart: 4, added: 1 },
        teamSize: 6,
        pointsDifference: -3,
      },
    ])
  })

  it('puts a name together again that has commas and no quotes, and says so', async () => {
    const { sprints, codes } = await read([
      'sprintid,name,planday,vel_starttime,vel_done',
      "7,I don't know, let's do it,7,2,1",
    ])
    expect(sprints).toMatchObject([
      { name: "I don't know, let's do it", plannedDays: 7, points: { done: 1 } },
    ])
    expect(codes).toEqual(['row-too-long'])
  })

  it('reads sprints that people wrote down', async () => {
    const { sprints } = await read([
      'Sprint,Start,End,Committed points,Completed points',
      'S1,2024-01-08,2024-01-19,30,28',
    ])
    expect(sprints).toMatchObject([
      { name: 'S1', start: '2024-01-08', finish: '2024-01-19', points: { atStart: 30, done: 28 } },
    ])
  })

  it('turns "blocks" and what means the same into finish to start, from either end', async () => {
    const { links } = await read([
      'idissuelink,issuekey,linkedIssueKey,name',
      '1,A,B,blocks',
      '2,B,A,is blocked by',
      '3,C,D,depends on',
      '4,E,F,is duplicated by',
      '5,G,H,contains',
      '6,I,J,was cloned as',
    ])
    expect(links.map(({ fromId, toId, kind, type }) => [fromId, toId, kind, type])).toEqual([
      ['A', 'B', 'blocks', 'FS'],
      ['A', 'B', 'blocks', 'FS'],
      ['D', 'C', 'blocks', 'FS'],
      ['E', 'F', 'duplicates', undefined],
      ['G', 'H', 'contains', undefined],
      ['I', 'J', 'other', undefined],
    ])
  })
})
