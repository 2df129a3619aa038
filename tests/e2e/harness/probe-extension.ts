/** A small extension that only proves the harness: a popup page, a background, a content script. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CONSOLE_HOST, FRAME_HOST } from '../../../practice/console/hosts.ts'

const CONSOLE_ORIGINS = [`https://${CONSOLE_HOST}/*`, `https://${FRAME_HOST}/*`]
const PORTAL = 'https://identity.apple.com/pushcert*'

const BACKGROUND = `
const api = globalThis.browser ?? chrome
globalThis.inMemory ??= 0
api.runtime.onMessage.addListener((message, sender, answer) => {
  if (message === 'count') answer({ count: (globalThis.inMemory += 1) })
  if (message === 'fetch') {
    fetch('https://worker.example/').catch(() => {}).then(() => answer({ done: true }))
    return true
  }
})`

const CONTENT = `
const root = document.createElement('pushcert-guard')
root.dataset.state = 'observing'
root.dataset.screen = 'unknown'
const shadow = root.attachShadow({ mode: 'open' })
const bar = document.createElement('div')
bar.textContent = 'Probe bar'
shadow.append(bar)
document.documentElement.append(root)`

const POPUP = `<!doctype html><html lang="en"><head><title>Probe</title></head>
<body><main><h1>Probe popup</h1><label>Paste here <textarea></textarea></label>
<button>Ask for the console</button></main><script src="popup.js"></script></body></html>`

const POPUP_SCRIPT = `
const api = globalThis.browser ?? chrome
document.querySelector('button').addEventListener('click', ({ currentTarget }) => {
  api.permissions.request({ origins: ${JSON.stringify(CONSOLE_ORIGINS)} }).then((granted) => {
    currentTarget.textContent = granted ? 'Granted' : 'Refused'
  })
})`

/** Its folder, for as long as `use` takes. */
export async function withProbeExtension(
  browser: string,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = writeProbeExtension(browser)
  await use(folder)
  rmSync(folder, { recursive: true })
}

function writeProbeExtension(browser: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pushcert-probe-'))
  const manifest = browser === 'firefox' ? firefoxManifest() : chromiumManifest()
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'background.js'), BACKGROUND)
  writeFileSync(join(folder, 'content.js'), CONTENT)
  writeFileSync(join(folder, 'popup.html'), POPUP)
  writeFileSync(join(folder, 'popup.js'), POPUP_SCRIPT)
  return folder
}

const COMMON = {
  name: 'Probe',
  version: '1.0',
  incognito: 'spanning',
  content_scripts: [{ matches: [PORTAL], js: ['content.js'] }],
}
// Unlike the product's, it lets the background ask: the test wants to see that it is noticed.
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src https:; require-trusted-types-for 'script'"

function chromiumManifest() {
  return {
    ...COMMON,
    manifest_version: 3,
    permissions: ['storage'],
    host_permissions: [PORTAL],
    optional_host_permissions: ['https://*/*'],
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'background.js' },
    content_security_policy: { extension_pages: POLICY },
  }
}

function firefoxManifest() {
  return {
    ...COMMON,
    manifest_version: 2,
    permissions: ['storage', PORTAL],
    optional_permissions: ['https://*/*'],
    browser_action: { default_popup: 'popup.html' },
    background: { scripts: ['background.js'] },
    content_security_policy: POLICY,
    browser_specific_settings: { gecko: { id: 'probe@pushcert-guard.example' } },
  }
}
