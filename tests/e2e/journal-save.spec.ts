/** Real downloads: what the browser itself puts on disk is what the verifier is given. */
import { checkPack } from '../../lib/journal/pack/check-pack.ts'
import { expect, test, withPortal } from './harness'
import { findRow, openToRenew, record } from './steps/renewal-steps'
import { saving } from './steps/saving'

test('the pack that the browser saved is genuine', async ({ guard }) => {
  await withPortal(guard, 'plain')
  await record(guard)
  const portal = await openToRenew(guard)
  await findRow(portal)
  await portal.close()
  const saved = await saving(guard)
  const tab = await guard.openExtension('journal.html')
  await tab.click({ role: 'button', name: /Save evidence of this renewal/ })
  const [name = ''] = await saved.files(1)
  expect(name).toMatch(/^pushcert-evidence-contoso-\d{4}-\d\d-\d\d\.html$/)
  expect(await checkPack(saved.read(name))).toMatchObject({ kind: 'checked', ok: true })
})
