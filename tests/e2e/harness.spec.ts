/** The harness proved on itself: what it says a person does really is what a person does. */
import { writeFileSync } from 'node:fs'
import { expect, type Tab, test } from './harness'
import { withProbeExtension } from './harness/probe-extension'

test.use({
  extensionDir: [
    async ({ browserName: _ }, use, worker) => withProbeExtension(worker.project.name, use),
    { scope: 'worker' },
  ],
})

interface Seen {
  type: string
  trusted: boolean
  button?: number
  files: string[]
  text: string
}

/** Puts a page of the test's own in the place of the portal's, which writes down what reaches it. */
async function openRecorder(guard: { openPortal(): Promise<Tab> }): Promise<Tab> {
  const tab = await guard.openPortal()
  await tab.evaluate(() => {
    const seen: Seen[] = []
    Reflect.set(window, 'seen', seen)
    document.body.innerHTML = `
      <button id="plain">Renew</button> <a id="link" href="/pushcert/?second">Next</a>
      <label>Notes <textarea id="notes"></textarea></label>
      <label>Request <input type="file" id="file"></label>
      <button id="chooser">Choose a file</button>
      <p hidden>Nobody sees this</p>
      <div id="host"></div><div id="closed"></div><div style="height: 3000px"></div>
      <iframe id="frame" style="width: 300px; height: 80px; border: 5px solid"></iframe>`
    const open = document.querySelector('#host')?.attachShadow({ mode: 'open' })
    if (open) open.innerHTML = '<button aria-label="In the open">x</button>'
    const closed = document.querySelector('#closed')?.attachShadow({ mode: 'closed' })
    if (closed) closed.innerHTML = '<button>In the closed</button>'
    const inner = document.querySelector('iframe')?.contentDocument
    if (inner) inner.body.innerHTML = '<button>In the frame</button>'
    document.querySelector('#chooser')?.addEventListener('click', () => {
      const input = document.createElement('input')
      input.type = 'file'
      input.addEventListener('change', write)
      input.click()
    })
    function write(event: Event) {
      const at = event.composedPath()[0] as HTMLInputElement
      const dropped = event instanceof DragEvent ? event.dataTransfer?.files : null
      const pasted = event instanceof ClipboardEvent ? event.clipboardData?.getData('text') : null
      if (event.type === 'drop' || event.type === 'dragover') event.preventDefault()
      seen.push({
        type: event.type,
        trusted: event.isTrusted,
        ...(event instanceof MouseEvent ? { button: event.button } : {}),
        files: [...(dropped ?? at.files ?? [])].map((file) => file.name),
        text: pasted ?? at.textContent ?? '',
      })
    }
    const types =
      'mousedown mouseup click auxclick dblclick keydown input change paste touchstart dragover drop'
    for (const type of types.split(' ')) {
      for (const target of [window, open, closed, inner])
        target?.addEventListener(type, write, true)
    }
  })
  return tab
}

async function seenOf(tab: Tab, type: string): Promise<Seen[]> {
  const all = await tab.evaluate(() => Reflect.get(window, 'seen') as Seen[])
  return all.filter((event) => event.type === type)
}

test.afterEach(({ guard }) => guard.reset())

test('the portal is at its real address, over TLS, with the content script in it', async ({
  guard,
}) => {
  const tab = await guard.openPortal()
  expect(await tab.url()).toBe('https://identity.apple.com/pushcert/')
  expect(await tab.evaluate(() => [location.protocol, isSecureContext])).toEqual(['https:', true])
  await tab.waitFor("document.querySelector('pushcert-guard')")
  expect(await tab.guard()).toEqual({
    present: true,
    state: 'observing',
    screen: 'unknown',
    rows: [],
    texts: 'Probe bar',
  })
})

test('the portal opens in a private window, guarded', async ({ guard }) => {
  const tab = await guard.openPortal({ incognito: true })
  await tab.waitFor("document.querySelector('pushcert-guard')")
  const control = await guard.openPortal()
  await control.evaluate("localStorage.setItem('kept', 'here')")
  expect(await tab.evaluate("localStorage.getItem('kept')")).toBeNull()
})

test('a page of the extension opens, is found by name and reloads', async ({ guard }) => {
  const tab = await guard.openExtension('popup.html')
  expect(await tab.url()).toBe(guard.extensionUrl('popup.html'))
  expect(await tab.find({ role: 'heading', name: 'Probe popup' })).not.toBeNull()
  await tab.evaluate("document.title = 'changed'")
  await tab.reload()
  expect(await tab.evaluate('document.title')).toBe('Probe')
})

test('clicks: left, double, middle, with the mouse held', async ({ guard }) => {
  const tab = await openRecorder(guard)
  await tab.click({ role: 'button', name: 'Renew' })
  expect(await seenOf(tab, 'click')).toMatchObject([{ trusted: true, button: 0, text: 'Renew' }])
  await tab.click({ text: 'Renew' }, { clickCount: 2 })
  expect(await seenOf(tab, 'dblclick')).toMatchObject([{ trusted: true }])
  await tab.click({ css: '#plain' }, { button: 'middle' })
  expect(await seenOf(tab, 'auxclick')).toMatchObject([{ trusted: true, button: 1 }])
  await tab.move({ css: '#plain' })
  const downs = (await seenOf(tab, 'mousedown')).length
  const ups = (await seenOf(tab, 'mouseup')).length
  await tab.mouseDown()
  expect(await seenOf(tab, 'mousedown')).toHaveLength(downs + 1)
  expect(await seenOf(tab, 'mouseup')).toHaveLength(ups)
  await tab.mouseUp()
  expect(await seenOf(tab, 'mouseup')).toHaveLength(ups + 1)
})

test('a middle click on a link opens a tab', async ({ guard }) => {
  const tab = await openRecorder(guard)
  await tab.click({ role: 'link', name: 'Next' }, { button: 'middle' })
  const second = await guard.waitForTab('?second')
  await second.waitFor("document.querySelector('pushcert-guard')")
})

test('keys: Enter, Space, combinations and typing', async ({ guard }) => {
  const tab = await openRecorder(guard)
  await tab.focus({ role: 'button', name: 'Renew' })
  await tab.press('Enter')
  await tab.press('Space')
  expect(await seenOf(tab, 'click')).toMatchObject([{ trusted: true }, { trusted: true }])
  await tab.focus({ role: 'textbox', name: 'Notes' })
  await tab.type('Renewed 更新')
  await tab.press('Control+a')
  await tab.press('Delete')
  await tab.type('IT-4421')
  expect(await tab.evaluateOn({ css: '#notes' }, (el) => Reflect.get(el, 'value'))).toBe('IT-4421')
  expect((await seenOf(tab, 'input')).every((event) => event.trusted)).toBe(true)
  await tab.press('Shift+Tab')
  expect(await tab.evaluate('document.activeElement.id')).toBe('link')
})

test('touch and paste are trusted', async ({ guard }) => {
  const tab = await openRecorder(guard)
  await tab.tap({ css: '#plain' })
  expect(await seenOf(tab, 'touchstart')).toMatchObject([{ trusted: true }])
  expect(await seenOf(tab, 'click')).toMatchObject([{ trusted: true }])
  await tab.paste({ css: '#notes' }, 'first\nsecond "quoted"')
  expect(await seenOf(tab, 'paste')).toMatchObject([
    { trusted: true, text: 'first\nsecond "quoted"' },
  ])
  expect(await seenOf(tab, 'input')).toMatchObject([{ trusted: true }])
})

test('text can be pasted into a page of the extension', async ({ guard }) => {
  const tab = await guard.openExtension('popup.html')
  await tab.paste({ role: 'textbox', name: 'Paste here' }, 'topicIdentifier')
  expect(await tab.evaluate("document.querySelector('textarea').value")).toBe('topicIdentifier')
})

test('a file arrives by its path, trusted: input, dialog of a detached input, drop', async ({
  guard,
}, info) => {
  const path = info.outputPath('request.plist')
  writeFileSync(path, 'signed')
  const tab = await openRecorder(guard)
  await tab.chooseFile({ css: '#file' }, path)
  const expected = { trusted: true, files: ['request.plist'] }
  expect(await seenOf(tab, 'change')).toMatchObject([expected])
  await tab.chooseFile({ role: 'button', name: 'Choose a file' }, path)
  expect(await seenOf(tab, 'change')).toMatchObject([expected, expected])
  if (guard.can.dropFile) {
    await tab.dropFile({ css: '#notes' }, path)
    expect(await seenOf(tab, 'drop')).toMatchObject([expected])
  } else {
    await expect(tab.dropFile({ css: '#notes' }, path)).rejects.toThrow('no way to drop')
  }
})

test('elements are found through shadow roots and frames, and only when visible', async ({
  guard,
}) => {
  const tab = await openRecorder(guard)
  for (const name of ['In the open', 'In the closed', 'In the frame']) {
    await tab.click({ role: 'button', name })
  }
  // Seen at the window and again at the listener inside the root; the frame has only its own.
  expect(await seenOf(tab, 'click')).toHaveLength(5)
  const within = { css: '#host' }
  expect(await tab.findAll({ role: 'button', within })).toHaveLength(1)
  expect(await tab.findAll({ role: 'button', name: /^In the/, nth: -1 })).toHaveLength(1)
  expect(await tab.find({ text: 'Nobody sees this' })).toBeNull()
  expect(await tab.find({ css: 'p', hidden: true })).not.toBeNull()
  expect(await tab.find({ role: 'button', name: 'In the' })).toBeNull()
})

test('nothing else can be reached, and what was asked for is known', async ({ guard }) => {
  await guard.openPortal()
  expect(guard.networkRequests()).toEqual([])
  // The portal's own Content-Security-Policy would stop the request before the browser asks.
  const tab = await guard.openBlank()
  const reached = await tab.evaluate(() =>
    fetch('https://elsewhere.example/x', { mode: 'no-cors' }).then(
      () => true,
      () => false,
    ),
  )
  expect(reached).toBe(false)
  await guard.inExtension<null>(
    "(globalThis.browser ?? chrome).runtime.sendMessage('fetch').then(() => null)",
  )
  const asked = guard.networkRequests().join(' ')
  expect(asked).toContain('elsewhere.example')
  expect(asked).toContain('worker.example')
})

test('the background forgets its memory, and a reset empties its storage', async ({ guard }) => {
  const api = '(globalThis.browser ?? chrome)'
  const count = () =>
    guard.inExtension<number>(`${api}.runtime.sendMessage('count').then((seen) => seen.count)`)
  expect([await count(), await count()]).toEqual([1, 2])
  await guard.restartWorker()
  expect(await count()).toBe(1)
  await guard.inExtension(`${api}.storage.local.set({ kept: 1 })`)
  await guard.reset()
  expect(await guard.tabs()).toHaveLength(1)
  expect(await guard.inExtension(`${api}.storage.local.get()`)).toEqual({})
})

test('size, zoom, colours, pictures and axe', async ({ guard }, info) => {
  const tab = await guard.openExtension('popup.html')
  await tab.setViewport(360, 600)
  expect(await tab.evaluate('innerWidth')).toBe(360)
  await tab.emulate({ zoom: 2, colorScheme: 'dark', reducedMotion: 'reduce' })
  const media = '(name) => matchMedia(name).matches'
  expect(await tab.evaluate('[innerWidth, devicePixelRatio]')).toEqual([180, 2])
  expect(
    await tab.evaluate(
      `['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'].map(${media})`,
    ),
  ).toEqual([true, true])
  await tab.emulate({ zoom: 1, colorScheme: 'light', reducedMotion: 'no-preference' })
  await tab.screenshot(info.outputPath('popup.png'))
  await tab.evaluate("document.documentElement.removeAttribute('lang')")
  expect((await tab.axe()).map(({ id }) => id)).toContain('html-has-lang')
})
