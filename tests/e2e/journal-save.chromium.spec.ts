/** Real downloads: what the browser itself puts on disk is what the verifier is given. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPack } from '../../lib/journal/pack/check-pack.ts'
import { expect, type GuardBrowser, type Tab, test, withPortal } from './harness'
import { ChromiumTab } from './harness/chromium-tab'
import { findRow, openToRenew, record } from './steps/renewal-steps'

/** A tab of the extension whose downloads land in a folder of their own. */
async function openSaving(
  guard: GuardBrowser,
): Promise<{ tab: Tab; files(): string[]; folder: string }> {
  const tab = await guard.openExtension('journal.html')
  if (!(tab instanceof ChromiumTab)) throw new Error('not Chromium')
  const folder = mkdtempSync(join(tmpdir(), 'pushcert-saved-'))
  const cdp = await tab.cdp()
  await cdp.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
  const files = () => readdirSync(folder).filter((name) => !name.endsWith('.crdownload'))
  return { tab, files, folder }
}

test('the pack that the browser saved is genuine', async ({ guard }) => {
  await withPortal(guard, 'plain')
  await record(guard)
  const portal = await openToRenew(guard)
  await findRow(portal)
  await portal.close()
  const { tab, files, folder } = await openSaving(guard)
  await tab.click({ role: 'button', name: /Save evidence of this renewal/ })
  await expect.poll(files).toHaveLength(1)
  const [name = ''] = files()
  expect(name).toMatch(/^pushcert-evidence-contoso-\d{4}-\d\d-\d\d\.html$/)
  const reading = await checkPack(new Uint8Array(readFileSync(join(folder, name))))
  expect(reading).toMatchObject({ kind: 'checked', ok: true })
})

test('one click may save two files', async ({ guard }) => {
  const { tab, files } = await openSaving(guard)
  await tab.evaluate(`(() => {
    const button = document.createElement('button')
    button.textContent = 'Save two'
    button.onclick = () => {
      for (const name of ['evidence.html', 'renew.ics']) {
        const link = document.createElement('a')
        link.href = URL.createObjectURL(new Blob([name]))
        link.download = name
        link.hidden = true
        document.body.append(link)
        link.click()
        link.remove()
      }
    }
    document.body.prepend(button)
    return true
  })()`)
  await tab.click({ role: 'button', name: 'Save two' })
  await expect.poll(() => files().sort()).toEqual(['evidence.html', 'renew.ics'])
})
