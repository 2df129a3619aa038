import { expect, it } from 'vitest'
import { type DeclaredScript, portalScripts } from '../../lib/browser/portal-scripts'

const matches = ['https://identity.apple.com/pushcert*']
const late: DeclaredScript = { matches, js: ['portal.js'], run_at: 'document_end' }
const early: DeclaredScript = {
  matches,
  js: ['hold.js'],
  css: ['hold.css'],
  run_at: 'document_start',
}
const shim: DeclaredScript = { matches, js: ['shim.js'], run_at: 'document_start', world: 'MAIN' }
const idle: DeclaredScript = { matches, js: ['idle.js'] }

it('gives the portal’s scripts in the order the browser runs them', () => {
  expect(portalScripts([idle, late, early, shim])).toEqual([early, shim, late, idle])
})

it('leaves scripts of other sites out', () => {
  const console: DeclaredScript = { ...late, matches: ['https://intune.microsoft.com/*'] }
  const near: DeclaredScript = { ...late, matches: ['https://identity.apple.com.example/*'] }
  expect(portalScripts([console, near, { js: ['x.js'] }])).toEqual([])
})
