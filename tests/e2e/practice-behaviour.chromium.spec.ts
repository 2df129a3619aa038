/** What the practice portal does besides the plain walk: keys, drops, redraws, sign-ins, errors. */
import { expect, type Page } from '@playwright/test'
import { certificate } from '../../practice/data/make.ts'
import { CONTOSO_ACCOUNT, contoso, SCENARIOS } from '../../practice/data/scenarios.ts'
import { type Drawing, drawingOf } from '../../practice/drawings.ts'
import {
  chooseFile,
  click,
  PORTAL_URL,
  pointOf,
  pressed,
  pressKey,
  soon,
  test,
} from './practice-page.ts'

const DETAILS = '.details-list'

test('every kind of control that a keyboard reaches acts on Enter', async ({ page, portal }) => {
  const kinds: Drawing['controls'][] = ['a-href-hash', 'button', 'input-button', 'role-button']
  const more: Drawing['controls'][] = ['image-input', 'javascript-link']
  for (const controls of [...kinds, ...more]) {
    for (const handlers of ['click', 'mousedown', 'pointerup'] as const) {
      portal.scenario({ drawing: { controls, handlers }, certificates: [contoso()] })
      await page.goto(PORTAL_URL)
      await pressKey(page, 'Enter', 'renew', contoso().id)
      await pointOf(page, 'cancel')
      expect(await pressed(page), `${controls} ${handlers}`).toEqual(['renew'])
    }
  }
})

test('Space acts on buttons and not on links', async ({ page, portal }) => {
  for (const controls of ['button', 'role-button', 'a-href-hash'] as const) {
    portal.scenario({ drawing: { controls }, certificates: [contoso()] })
    await page.goto(PORTAL_URL)
    await pressKey(page, 'Space', 'renew', contoso().id)
    expect(await pressed(page)).toEqual(controls === 'a-href-hash' ? [] : ['renew'])
  }
})

test('recycled rows: the first of equal rows goes, and a marked row renews the next one', async ({
  page,
  portal,
}) => {
  const certificates = SCENARIOS['look-alikes']()
  const at = certificates.findIndex(({ id }) => id === contoso().id)
  const next = certificates[at + 1]?.id
  portal.scenario({ drawing: 'list-recycled', certificates })
  await page.goto(PORTAL_URL)
  await pointOf(page, 'renew', contoso().id)
  const row = page.locator('tbody tr').nth(at)
  await row.evaluate((marked) => marked.setAttribute('data-marked', ''))
  await portal.command({ do: 'remove-row', index: 0 })
  await expect(page.locator('tbody tr')).toHaveCount(12)
  await page.locator('[data-marked] a').first().click()
  await expect.poll(() => portal.log().at(-1)?.certificate, soon).toBe(next)
})

test('kept rows stay with their certificate when rows come, go and change places', async ({
  page,
  portal,
}) => {
  portal.scenario({ drawing: 'plain', certificates: SCENARIOS['look-alikes']() })
  await page.goto(PORTAL_URL)
  await pointOf(page, 'renew', contoso().id)
  const mark = page.locator('tbody tr').nth(8)
  await mark.evaluate((marked) => marked.setAttribute('data-marked', ''))
  const fresh = certificate({ organisation: 'Late' })
  await portal.command({ do: 'insert-row', index: 0, certificate: fresh })
  await portal.command({ do: 'swap-rows', a: 2, b: 9 })
  await expect(page.locator('tbody tr')).toHaveCount(14)
  await page.locator('[data-marked] a').first().click()
  await expect.poll(() => portal.log().at(-1)?.certificate, soon).toBe(contoso().id)
})

test('a rebuild throws every node away', async ({ page, portal }) => {
  portal.scenario({ drawing: 'plain', certificates: SCENARIOS['look-alikes']() })
  await page.goto(PORTAL_URL)
  await pointOf(page, 'renew', contoso().id)
  const rows = page.locator('tbody tr')
  await rows.first().evaluate((marked) => marked.setAttribute('data-marked', ''))
  await portal.command({ do: 'rebuild-list' })
  await expect(rows).toHaveCount(13)
  await expect(page.locator('[data-marked]')).toHaveCount(0)
})

test('the DN is in the page only after the press, and a late reply replaces a newer one', async ({
  page,
  portal,
}) => {
  const [first, second] = SCENARIOS['look-alikes']()
  portal.scenario({ drawing: 'details-shared-panel', certificates: SCENARIOS['look-alikes']() })
  await page.goto(PORTAL_URL)
  await pointOf(page, 'details', first?.id)
  expect(await page.content()).not.toContain('com.apple.mgmt')
  await portal.command({ do: 'delay-next-details', ms: 600 })
  await click(page, 'details', first?.id)
  await click(page, 'details', second?.id)
  await expect(page.locator(DETAILS)).toContainText(second?.topic ?? '')
  await expect(page.locator(DETAILS)).toContainText(first?.topic ?? '')
})

test('the account changes in the open page', async ({ page, portal }) => {
  portal.scenario({ drawing: 'plain', certificates: [contoso()] })
  await page.goto(PORTAL_URL)
  await expect(page.locator('.account')).toHaveText(CONTOSO_ACCOUNT)
  await portal.command({ do: 'change-account', account: 'j.smith@icloud.com' })
  await expect(page.locator('.account')).toHaveText('j.smith@icloud.com')
})

test('sign-in before, and again between upload and Confirmation', async ({
  page,
  portal,
  files,
}) => {
  const certificates = [contoso()]
  const twice = { signedIn: false, reSignInAfterUpload: true }
  portal.scenario({ drawing: 'plain', certificates, ...twice })
  await page.goto('https://identity.apple.com/pushcert')
  await signIn(page)
  await click(page, 'renew', contoso().id)
  await chooseFile(page, files.request)
  await click(page, 'upload')
  await signIn(page)
  await expect(page.getByRole('heading', { name: 'Confirmation' })).toBeVisible()
  await expect(page.getByText('successfully renewed')).toBeVisible()
  await click(page, 'manage')
  await pointOf(page, 'renew', contoso().id)
})

async function signIn(page: Page): Promise<void> {
  await page.waitForURL(/^https:\/\/idmsa\.apple\.com\//)
  await page.getByLabel('E-mail').fill(CONTOSO_ACCOUNT)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(PORTAL_URL)
}

test('signing out, and a session that ended unnoticed', async ({ page, portal }) => {
  portal.scenario({ drawing: 'plain', certificates: [contoso()] })
  await page.goto(PORTAL_URL)
  await click(page, 'sign-out')
  await expect(page.getByText('You have signed out.')).toBeVisible()
  expect(portal.log().map(({ kind }) => kind)).toEqual(['pressed', 'signed-out'])

  portal.scenario({ drawing: 'plain', certificates: [contoso()] })
  await page.goto(PORTAL_URL)
  await pointOf(page, 'renew', contoso().id)
  await portal.command({ do: 'expire-session' })
  await click(page, 'details', contoso().id)
  await expect(page.getByText('Your session has expired.')).toBeVisible()
})

for (const upload of ['form', 'xhr-button'] as const) {
  test(`a refused upload by ${upload} shows Apple's words; a 404 is a plain page`, async ({
    page,
    portal,
    files,
  }) => {
    const drawing = { ...drawingOf('plain'), upload }
    portal.scenario({ drawing, certificates: [contoso()] })
    await page.goto(PORTAL_URL)
    await click(page, 'renew', contoso().id)
    await chooseFile(page, files.wrong)
    await click(page, 'upload')
    await expect(page.getByText('You have uploaded an invalid file type.')).toBeVisible()
    expect(portal.certificates()).toEqual([contoso()])

    portal.scenario({ drawing, certificates: [contoso()], uploadError: 'not-found' })
    await page.goto(PORTAL_URL)
    await click(page, 'renew', contoso().id)
    await chooseFile(page, files.request)
    await click(page, 'upload')
    await expect(page.getByRole('heading', { name: 'Not Found' })).toBeVisible()
  })
}

test('Cancel while the upload runs does not undo it', async ({ page, portal, files }) => {
  const slow = { uploadDelayMs: 400 }
  portal.scenario({ drawing: 'div-grid-buttons', certificates: [contoso()], ...slow })
  await page.goto(PORTAL_URL)
  await click(page, 'renew', contoso().id)
  await chooseFile(page, files.request)
  await click(page, 'upload')
  await expect(page.getByText('Uploading...')).toBeVisible()
  await click(page, 'cancel')
  await expect.poll(() => portal.log().some(({ kind }) => kind === 'renewed'), soon).toBe(true)
  expect(portal.certificates()[0]?.serial).not.toBe(contoso().serial)
})

test('Accept goes on only when the terms are agreed to', async ({ page, portal }) => {
  portal.scenario({ drawing: 'plain', certificates: [] })
  await page.goto(PORTAL_URL)
  await expect(page.getByRole('heading', { name: 'Get Started' })).toBeVisible()
  await click(page, 'create')
  await click(page, 'accept')
  await expect(page.getByRole('heading', { name: 'Terms of Use' })).toBeVisible()
  await click(page, 'agree')
  await click(page, 'accept')
  await expect(page.getByRole('heading', { name: 'Create a New Push Certificate' })).toBeVisible()
})

test('a download is the certificate, under the name with the space', async ({ page, portal }) => {
  portal.scenario({ drawing: 'plain', certificates: [contoso()] })
  await page.goto(PORTAL_URL)
  const download = page.waitForEvent('download')
  await click(page, 'download', contoso().id)
  expect((await download).suggestedFilename()).toBe('MDM_ Microsoft Corporation_Certificate.pem')
  await expect.poll(() => portal.log().at(-1)?.kind, soon).toBe('downloaded')
})

test('a dropped file reaches the page, and so does a pasted one', async ({
  page,
  portal,
  files,
}) => {
  portal.scenario({ drawing: 'drop-zone', certificates: [contoso()] })
  await page.goto(PORTAL_URL)
  await click(page, 'renew', contoso().id)
  const { x, y } = await pointOf(page, 'drop-zone')
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [files.request], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  }
  await expect
    .poll(() => portal.log().at(-1), soon)
    .toMatchObject({
      kind: 'file-seen',
      road: 'drop',
      fileName: 'IntuneCSR.csr',
    })
  // No browser under test has a file on its clipboard: an event of our own stands for the paste.
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['pasted'], 'pasted.csr'))
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }))
  })
  const pasted = { kind: 'file-seen', road: 'paste', fileName: 'pasted.csr', bytes: 6 }
  await expect.poll(() => portal.log().at(-1), soon).toMatchObject(pasted)
})

test('six hundred rows are drawn within two seconds', async ({ page, portal }) => {
  portal.scenario({ drawing: 'plain', certificates: SCENARIOS['six-hundred']() })
  await page.goto(PORTAL_URL)
  await expect(page.locator('tbody tr')).toHaveCount(600, { timeout: 2000 })
})
