import { beforeEach, describe, expect, it } from 'vitest'
import { parseSerial } from '../../lib/domain/serial'
import { parseTopic } from '../../lib/domain/topic'
import { FABRIKAM } from '../domain/record-samples'
import { NOW } from '../domain/tab-state-samples'
import {
  attach,
  come,
  FIRST,
  here,
  kinds,
  noticeOf,
  OTHER,
  page,
  RENEW,
  say,
  sent,
  startOver,
  TAB,
} from './console-bench'

beforeEach(() => startOver())

describe('the windows', () => {
  it('open for this tab', async () => {
    await come(RENEW)
    for (const name of ['task', 'records', 'certificate'] as const)
      await say({ type: 'console/open', page: name })
    expect(here.bench.opened).toEqual([
      `task:${TAB} task.html?tab=${TAB}`,
      'records.html',
      'certificate.html?record=contoso',
    ])
  })

  it('for a release only after something was withheld here', async () => {
    await say({ type: 'console/open', page: 'release' })
    expect(here.bench.opened).toEqual([])
  })
})

describe('a written release', () => {
  const p12 = sent('p12', false, 'p12', 'push.p12')
  const typed = {
    organisation: 'Contoso',
    reason: 'Jamf takes a .p12 only',
    pasted: null,
    tail: '',
  }
  const grant = (part: object = {}) =>
    page({ type: 'page/grant-release', tabId: TAB, ...typed, ...part }) as Promise<{
      granted: boolean
    }>

  beforeEach(async () => {
    await come(RENEW)
    await say(p12)
  })

  it('is asked for in a window, journalled, and told to this tab', async () => {
    await say({ type: 'console/open', page: 'release' })
    expect(here.bench.opened).toEqual([`release:${TAB} release.html?tab=${TAB}&asked=${NOW}`])
    expect((await grant()).granted).toBe(true)
    expect(kinds()).toContain('release-granted')
    expect((await attach()).release).toEqual({
      name: 'push.p12',
      size: 3,
      topic: null,
      serial: null,
    })
    expect(here.bench.toldConsoles.at(-1)?.message).toMatchObject({
      snapshot: { release: { size: 3 } },
    })
  })

  it.each([
    ['another organisation', { organisation: 'Fabrikam' }],
    ['no reason', { reason: '' }],
  ])('not with %s', async (_, part) => {
    expect((await grant(part)).granted).toBe(false)
    expect((await attach()).release).toBeNull()
  })

  it('takes no effect when it cannot be written down', async () => {
    here.bench.journalProblem = 'full'
    expect((await grant()).granted).toBe(false)
    expect((await attach()).release).toBeNull()
  })

  it('is over after one file', async () => {
    await grant()
    expect((await noticeOf({ ...p12, isLetIn: true }))?.id).toBe('console_released')
    expect((await attach()).release).toBeNull()
    expect(kinds()).toContain('release-used')
  })

  it('is over after 30 minutes, and with another task', async () => {
    await grant()
    here.bench.now = NOW + 31 * 60_000
    expect((await attach()).release).toBeNull()
    here.bench.now = NOW
    await page({ type: 'page/set-task', tabId: TAB, task: FIRST })
    expect((await attach()).release).toBeNull()
  })

  it('names the certificate it was asked for', async () => {
    await say(sent(OTHER, false, 'other-topic', 'other.pem'))
    await grant()
    expect((await attach()).release).toEqual({
      name: 'other.pem',
      size: OTHER.length,
      topic: parseTopic(FABRIKAM.topic ?? ''),
      serial: parseSerial('2F2E3D4C5B6A7988'),
    })
  })
})
