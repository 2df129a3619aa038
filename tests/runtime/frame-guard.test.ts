// @vitest-environment happy-dom

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Topic } from '../../lib/domain/topic'
import type { Row } from '../../lib/portal/rows'
import type { FrameGuard } from '../../lib/runtime/frame-guard'
import { vendorSignedRequest } from '../../practice/server/samples.ts'
import { FIRST, RECORD, release as released } from '../guards/facts-builder'
import { drawFixture, find, giveLayout } from '../portal/page'
import {
  Background,
  connect,
  drawn,
  guardFrame,
  isolate,
  open,
  pass,
  press,
  release,
  renew,
  shown,
} from './background-double'
import { controlAt, drawList, icons, rowAt, subject, TOPICS } from './fake-list'
import { readableFile, readBlobs } from './readable-files'

beforeAll(giveLayout)
beforeEach(() => {
  vi.useFakeTimers()
  isolate()
})
afterEach(() => {
  release()
  vi.useRealTimers()
})

async function begin(over: ConstructorParameters<typeof Background>[0] = {}, count = 3) {
  drawList(count)
  const background = new Background(over)
  const line = connect(background)
  const guard = guardFrame()
  await pass(50)
  return { background, guard, line }
}

/** The task's row (place 1) is proved: the person opened its (i). */
async function proved() {
  const all = await begin()
  open(all.guard, 1)
  await pass(3000)
  expect(shown(all.guard).marks[1]).toBe('match')
  return all
}

/** Renew was pressed, read again, and may be pressed now. */
async function armed() {
  const all = await proved()
  expect(renew(all.guard, 1)).toBe('deny')
  await pass(3000)
  expect(all.background.of('portal/arm')).toHaveLength(1)
  return all
}

const upload = () => [...document.querySelectorAll<HTMLElement>('a')].at(-1) as HTMLElement
const mayFile = (guard: FrameGuard) => guard.file(new Event('change'), null)

describe('the line to the background', () => {
  it('until it answers nothing is alarmed and nothing passes', async () => {
    drawList(3)
    const background = new Background()
    background.answers = { 'portal/attach': () => new Promise(() => undefined) }
    connect(background)
    const guard = guardFrame()
    await pass(3000)
    expect([shown(guard).state, drawn(guard).bar]).toEqual(['loading', []])
    expect([renew(guard, 1), mayFile(guard)]).toEqual(['deny', false])
  })

  it('a worker that starts late is asked again', async () => {
    drawList(3)
    const background = new Background()
    let asked = 0
    background.answers = { 'portal/attach': () => (++asked < 3 ? undefined : background.snapshot) }
    connect(background)
    const guard = guardFrame()
    await pass(3000)
    expect([asked, shown(guard).state]).toEqual([3, 'protected'])
  })

  it('lost after an update: it holds, releases nothing, and says to reload', async () => {
    const { guard, line } = await armed()
    line.disconnect()
    await pass(1500)
    expect([shown(guard).state, drawn(guard).bar]).toEqual(['degraded', ['cut_off']])
    expect([renew(guard, 1), mayFile(guard)]).toEqual(['deny', false])
  })
})

describe('a renewal', () => {
  it('is found, read again at the press, written down, and goes through', async () => {
    const { guard, background } = await armed()
    expect(drawn(guard)).toMatchObject({ bar: ['armed'] })
    expect(renew(guard, 1)).toBe('release')
    expect(background.of('portal/renew-pressed')[0]?.renewal).toMatchObject({
      topic: TOPICS[1],
      rows: 3,
    })
  })

  it('a second press at once is not the repeated one', async () => {
    const { guard } = await proved()
    expect([renew(guard, 1), renew(guard, 1)]).toEqual(['deny', 'deny'])
    await pass(3000)
    expect(renew(guard, 1)).toBe('release')
  })

  it('only within half a minute, and not by a script', async () => {
    const { guard } = await armed()
    expect(press(guard, controlAt(1, 'Renew'), false)).toBe('deny')
    await pass(31_000)
    expect(renew(guard, 1)).toBe('deny')
  })

  it('is carried while the list is still shown, and lets a file into the form that comes', async () => {
    const { guard, background } = await armed()
    renew(guard, 1)
    background.push({})
    await pass(4000)
    drawFixture('renew')
    await pass(1200)
    expect([guard.page.screen, mayFile(guard), background.of('portal/end')]).toEqual([
      'renew',
      true,
      [],
    ])
  })

  it('also when the link to "#" makes a step in the history', async () => {
    const { guard, background } = await armed()
    renew(guard, 1)
    window.dispatchEvent(new Event('popstate'))
    window.dispatchEvent(new Event('hashchange'))
    await pass(3000)
    drawFixture('renew')
    await pass(1200)
    expect([mayFile(guard), background.of('portal/end')]).toEqual([true, []])
  })

  it('ends with the upload, and what the list shows then is compared', async () => {
    const { guard, background } = await armed()
    background.answers = {
      'portal/file-let-in': () => {
        const { renewal } = background.snapshot
        if (renewal)
          background.snapshot = {
            ...background.snapshot,
            renewal: { ...renewal, uploadedAt: Date.now() },
          }
        return background.snapshot
      },
    }
    renew(guard, 1)
    drawFixture('renew')
    await pass(1200)
    readBlobs()
    const file = readableFile(vendorSignedRequest().content)
    expect(guard.file(new Event('change'), [file] as unknown as FileList)).toBe(true)
    expect(press(guard, upload())).toBe('release')
    expect(background.of('portal/file-let-in')).toMatchObject([{ name: 'IntuneCSR.csr' }])
    drawFixture('confirmation-renewed')
    await pass(1200)
    expect(drawn(guard).bar).toContain('renewed')
    drawList(4)
    await pass(1200)
    expect(drawn(guard).bar[0]).toBe('after_more_rows')
    expect(background.of('portal/end')).toMatchObject([{ what: 'renewal', why: 'finished' }])
    expect(background.of('portal/file-let-in')).toHaveLength(1)
  })

  it('says beside the field what was chosen, also when the answer comes late', async () => {
    const { guard, background } = await armed()
    renew(guard, 1)
    drawFixture('renew')
    await pass(1200)
    readBlobs()
    const seen = { held: null, asked: null, label: 'A request' }
    const late = () => new Promise((done) => setTimeout(() => done(seen), 300))
    background.answers = { 'portal/file-seen': late }
    const files = [readableFile(vendorSignedRequest().content)] as unknown as FileList
    const input = find<HTMLInputElement>('input[type=file]')
    Object.defineProperty(input, 'files', { value: files })
    input.addEventListener('change', (event) => guard.file(event, files))
    input.dispatchEvent(new Event('change', { bubbles: true, composed: true }))
    expect(drawn(guard).frames).not.toContain('request')
    await pass(400)
    expect(drawn(guard).frames).toContain('request')
  })

  it('of a record without a UID is carried by what was pasted', async () => {
    const { guard, background } = await begin()
    const { task } = background.snapshot
    const record = { ...RECORD, topic: null, readAt: Date.now() }
    const given = released({
      kind: 'renew',
      row: 0,
      topic: TOPICS[1] as Topic,
      at: Date.now(),
      lastUsedAt: Date.now(),
    })
    guard.flow.ask((guard.page.rows[0] as Row).element)
    background.push({ task: task && { ...task, record }, release: given })
    await pass(50)
    expect(renew(guard, 0)).toBe('release')
    drawFixture('renew')
    await pass(1200)
    expect([mayFile(guard), background.of('portal/renew-pressed')[0]?.renewal.topic]).toEqual([
      true,
      TOPICS[1],
    ])
  })

  it('is over when the list is shown again', async () => {
    const { guard, background } = await armed()
    renew(guard, 1)
    drawFixture('renew')
    await pass(1200)
    drawList(3)
    await pass(1200)
    expect(background.of('portal/end')[0]).toMatchObject({ what: 'renewal', why: 'list-again' })
    drawFixture('renew')
    await pass(1200)
    expect(mayFile(guard)).toBe(false)
  })

  it('a new tab on a form that nobody proved lets nothing in', async () => {
    drawFixture('renew')
    const background = new Background()
    connect(background)
    const guard = guardFrame()
    await pass(100)
    expect([mayFile(guard), press(guard, upload())]).toEqual([false, 'deny'])
  })

  it('is not armed when it cannot be written down', async () => {
    const { guard, background } = await proved()
    background.answers = { 'portal/arm': () => ({ written: false }) }
    renew(guard, 1)
    await pass(3000)
    expect(renew(guard, 1)).toBe('deny')
  })

  it('is not armed when the row shows another UID by now', async () => {
    const { guard, background } = await proved()
    icons()[1]?.replaceWith(icons()[1]?.cloneNode(true) as Node)
    icons()[1]?.addEventListener('click', () =>
      document.body.insertAdjacentHTML('beforeend', `<pre>${subject(TOPICS[2] as Topic)}</pre>`),
    )
    renew(guard, 1)
    await pass(10_000)
    expect(renew(guard, 1)).toBe('deny')
    expect(background.of('portal/arm')).toEqual([])
  })

  it('is not armed when the list changed during the re-read', async () => {
    const { guard, background } = await proved()
    renew(guard, 1)
    await pass(100)
    rowAt(0).remove()
    await pass(3000)
    expect([background.of('portal/arm'), shown(guard).marks]).toEqual([
      [],
      ['unverified', 'unverified'],
    ])
  })
})

describe('what ends a proof', () => {
  it.each<[string, () => void]>([
    ['a row went', () => rowAt(0).remove()],
    ['the account changed', () => (find('span').textContent = 'other@contoso.com')],
    [
      'the page came back from history',
      () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
    ],
    ['a step in the history', () => window.dispatchEvent(new Event('popstate'))],
    ['the list was drawn again', () => drawList(3)],
    ['another screen was shown between', () => drawFixture('terms')],
  ])('%s', async (_, change) => {
    const { guard } = await proved()
    change()
    await pass(1200)
    expect(shown(guard).marks).not.toContain('match')
    expect(drawn(guard).frames).not.toContain('match')
  })

  it('green goes at once, also when the background does not answer', async () => {
    const { guard, background } = await proved()
    expect(drawn(guard).frames).toContain('match')
    background.answers = { 'portal/spell': () => new Promise(() => undefined) }
    rowAt(0).remove()
    await pass(1200)
    expect(drawn(guard).frames).not.toContain('match')
    expect(drawn(guard).bar).not.toContain('found')
  })

  it('a task for another record turns the row at once', async () => {
    const { guard, background } = await armed()
    background.push({ task: FIRST })
    await pass(50)
    expect(shown(guard).marks).not.toContain('match')
    expect(renew(guard, 1)).toBe('deny')
  })

  it('words that could not be had once are asked for again', async () => {
    const { guard, background } = await begin()
    background.answers = { 'portal/spell': () => undefined }
    open(guard, 1)
    await pass(3000)
    background.answers = {}
    rowAt(2).remove()
    find('.panel').remove()
    await pass(1200)
    open(guard, 1)
    await pass(3000)
    expect(drawn(guard)).toMatchObject({ bar: ['found'], frames: ['match'] })
  })
})
