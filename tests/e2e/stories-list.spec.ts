/** What goes wrong for people before Renew is pressed, one story each: rows, records and accounts. */
import { csv, graphJson } from '../../practice/data/exports.ts'
import {
  CONTOSO_ACCOUNT,
  OTHER_ACCOUNTS,
  recreatedContoso,
  SCENARIOS,
} from '../../practice/data/scenarios.ts'
import { expect, test, withPortal } from './harness'
import { pause } from './harness/poll'
import { clickOn, markOf, pageLog } from './steps/portal-hand'
import {
  button,
  DIALOG,
  fill,
  findRow,
  harmIn,
  isOn,
  ofKind,
  openToRenew,
  says,
  seeGuard,
} from './steps/renewal-steps'
import { closeDialog, tryRoads } from './steps/roads'
import { ageRecords, begin, ours } from './steps/story'

test('thirteen rows that look alike: hints are not green, one row is', async ({ guard }) => {
  const certificates = SCENARIOS['look-alikes']()
  await begin(guard, { certificates })
  const tab = await openToRenew(guard)
  const before = await seeGuard(tab, says('Looks likely, not checked yet'), 'the hints')
  expect(before.rows).toEqual(certificates.map(() => 'unverified'))
  expect(before.texts.match(/Looks likely/g)).toHaveLength(4)
  await findRow(tab, certificates[0]?.id)
  await tab.click(button('Check all rows'))
  const all = await seeGuard(tab, ({ rows }) => !rows.includes('unverified'), 'all rows', 20_000)
  expect(all.rows.filter((mark) => mark === 'foreign')).toHaveLength(12)
  expect(await markOf(tab, ours.id)).toBe('match')
  expect(harmIn(guard.portal.log())).toEqual([])
})

test('a certificate made anew and an old record: the old row is not green', async ({ guard }) => {
  await begin(guard, { certificates: SCENARIOS.recreated() })
  await ageRecords(guard, 10)
  const tab = await openToRenew(guard)
  await clickOn(tab, 'details', ours.id)
  const view = await seeGuard(tab, says('Check Intune once more.'), 'the doubt')
  expect(view.rows).not.toContain('match')
  expect(view.texts).toContain('Matches what was recorded on')
  await clickOn(tab, 'renew', ours.id)
  await tab.need(DIALOG)
  expect(await tab.textOf(DIALOG)).toContain('the certificate may have been replaced since')
  await closeDialog(tab)
  expect(await pageLog(tab)).not.toContain(`renew ${ours.id}`)
  // What Intune shows today is the new one: now two UIDs are known and neither is green.
  const page = await guard.openExtension('records.html')
  await page.paste(
    { role: 'textbox', name: 'Paste what Intune shows, or drop last year’s .pem' },
    graphJson(recreatedContoso(), CONTOSO_ACCOUNT),
  )
  await page.need({ text: /Two UIDs for Contoso/ })
  await tab.bringToFront()
  const disputed = await seeGuard(tab, says('Two readings disagree'), 'the dispute')
  expect(disputed.rows).not.toContain('match')
  expect(harmIn(guard.portal.log())).toEqual([])
})

test('the record is stated to be unchanged: the row turns green, with who said so', async ({
  guard,
}) => {
  await begin(guard)
  await ageRecords(guard, 10)
  const tab = await openToRenew(guard)
  await clickOn(tab, 'details', ours.id)
  await seeGuard(tab, says('Check Intune once more.'), 'the doubt')
  await tab.click(button('It is unchanged…'))
  const page = await guard.waitForTab('unchanged.html')
  await fill(page, 'Your name', 'J. Smith')
  await page.click({ role: 'button', name: /unchanged/i })
  const view = await seeGuard(tab, says('J. Smith stated'), 'who said so')
  expect(view.rows).toEqual(['match'])
})

test('three records and no task: nothing is green, nothing is accused, all is held', async ({
  guard,
}) => {
  const certificates = SCENARIOS['three-of-ours']()
  await withPortal(guard, 'plain', { certificates })
  const page = await guard.openExtension('records.html')
  await page.paste(
    { role: 'textbox', name: 'Paste what Intune shows, or drop last year’s .pem' },
    csv(certificates, CONTOSO_ACCOUNT),
  )
  await page.need({ text: '3 certificates in one paste.' })
  const tab = await guard.openPortal()
  await clickOn(tab, 'details', ours.id)
  await pause(800)
  const view = await tab.guard()
  expect(view.rows).toEqual(['unverified', 'unverified', 'unverified'])
  expect(view.texts).not.toContain('Renew Contoso')
  for (const name of ['create', 'renew', 'revoke'] as const) {
    await clickOn(tab, name)
    await tab.need(DIALOG)
    if (name !== 'revoke') expect(await tab.textOf(DIALOG)).toContain('What did you come to do?')
    await closeDialog(tab)
  }
  await tab.click(button('Just looking'))
  await seeGuard(tab, says('Choose what you came to do'), 'the look-around')
  expect((await tab.guard()).rows).not.toContain('match')
  expect(
    await tryRoads(tab, ['mouse', 'Enter'], [{ name: 'renew', certificate: ours.id }]),
  ).toEqual([])
  expect(harmIn(guard.portal.log())).toEqual([])
})

test('Get Started in a renewal is the wrong account', async ({ guard }) => {
  await begin(guard, { certificates: [], account: OTHER_ACCOUNTS.fabrikam })
  const tab = await openToRenew(guard)
  const view = await seeGuard(tab, isOn('get-started'), 'Get Started')
  expect(view.state).toBe('protected')
  const said = await seeGuard(tab, says('Contoso’s certificate is not in this account.'), 'why')
  expect(said.texts).toContain(`You are signed in as ${OTHER_ACCOUNTS.fabrikam}`)
  expect(said.texts).toContain(`recorded under ${CONTOSO_ACCOUNT}`)
  expect(await tryRoads(tab, ['mouse', 'Enter', 'touch'], [{ name: 'create' }])).toEqual([])
  await tab.click(button('Sign out'))
  await expect.poll(() => ofKind(guard.portal.log(), 'signed-out')).toHaveLength(1)
  expect(harmIn(guard.portal.log())).toEqual([])
})

test('all rows read and none is the right one', async ({ guard }) => {
  const certificates = SCENARIOS['look-alikes']().filter(({ id }) => id !== ours.id)
  await begin(guard, { certificates })
  const tab = await openToRenew(guard)
  await clickOn(tab, 'details', certificates[0]?.id)
  const view = await seeGuard(tab, says('12 rows were checked'), 'the result', 25_000)
  expect(view.rows).toEqual(certificates.map(() => 'foreign'))
  expect(view.texts).toContain('Contoso’s certificate is not in this account.')
})

test('another account, and a personal one, are said; the recorded one is not', async ({
  guard,
}) => {
  await begin(guard, { account: OTHER_ACCOUNTS.fabrikam })
  const other = await openToRenew(guard)
  await seeGuard(other, says('Another Apple Account than recorded.'), 'the other account')
  // The UID decides: found all the same, the warning softens.
  await findRow(other)
  await seeGuard(other, says('under another address'), 'the softer words')
  await other.close()
  guard.portal.scenario({
    drawing: 'plain',
    certificates: [ours],
    account: OTHER_ACCOUNTS.personal,
  })
  const personal = await openToRenew(guard)
  await seeGuard(personal, says('This looks like a personal Apple Account.'), 'the personal one')
  await personal.close()
  guard.portal.scenario({ drawing: 'plain', certificates: [ours] })
  const right = await openToRenew(guard)
  const view = await seeGuard(right, says('Open the (i) of any row.'), 'the search')
  expect(view.texts).not.toContain('Apple Account')
})

test('leftovers of macOS Server are named, never read and never renewed', async ({ guard }) => {
  const certificates = SCENARIOS['server-leftovers']()
  const servers = certificates.filter(({ kind }) => kind === 'server')
  await begin(guard, { certificates })
  const tab = await openToRenew(guard)
  await findRow(tab, certificates[1]?.id)
  const view = await tab.guard()
  expect(view.rows.filter((mark) => mark === 'server')).toHaveLength(3)
  expect(view.texts).toContain('Old macOS Server certificate')
  const ids = servers.map(({ id }) => id)
  expect(await tryRoads(tab, ['mouse'], [{ name: 'renew', certificate: ids[0] ?? '' }])).toEqual([])
  const served = ofKind(guard.portal.log(), 'details-served').map(({ certificate }) => certificate)
  expect(served.filter((id) => ids.includes(id ?? ''))).toEqual([])
  expect(harmIn(guard.portal.log())).toEqual([])
})
