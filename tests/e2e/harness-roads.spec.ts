/**
 * Without the guard every road reaches the practice portal's log: else a test that sees nothing
 * arrive would prove nothing.
 */
import { writeFileSync } from 'node:fs'
import { contoso } from '../../practice/data/scenarios.ts'
import { vendorSignedRequest } from '../../practice/server/samples.ts'
import { control, expect, test, withPortal } from './harness'
import { withProbeExtension } from './harness/probe-extension'
import { shareOf } from './steps/share'

test.use({
  extensionDir: [
    async ({ browserName: _ }, use, worker) => withProbeExtension(worker.project.name, use),
    { scope: 'worker' },
  ],
})

const DRAWINGS = [
  'plain',
  'image-inputs',
  'javascript-links',
  'views-hidden',
  'pointerup',
  'same-origin-frame',
  'srcdoc-frame',
  'closed-shadow',
  'detached-input',
  'drop-zone',
] as const

for (const [turn, drawing] of DRAWINGS.entries()) {
  test(`unguarded renewal by real clicks: ${drawing}`, shareOf(turn), async ({ guard }, info) => {
    const request = vendorSignedRequest()
    const path = info.outputPath(request.name)
    writeFileSync(path, request.content)
    await withPortal(guard, drawing)
    const tab = await guard.openPortal()
    await tab.click(control('Renew'))
    await tab.focus({ role: 'textbox', name: 'Notes' })
    await tab.type('IT-4421')
    const input = { css: 'input[type=file]' }
    const field = drawing === 'detached-input' ? control('Choose File') : input
    await tab.chooseFile(field, path)
    await tab.click(control('Upload'))
    await tab.need({ text: 'Confirmation' })
    const log = guard.portal.log()
    expect(log).toContainEqual(
      expect.objectContaining({ kind: 'pressed', control: 'renew', topic: contoso().topic }),
    )
    expect(log).toContainEqual(
      expect.objectContaining({ kind: 'file-seen', road: 'input', fileName: request.name }),
    )
    expect(log.filter(({ kind }) => kind === 'renewed')).toMatchObject([{ notes: 'IT-4421' }])
  })
}

test('unguarded, the keyboard and a drop reach the portal too', async ({ guard }, info) => {
  const request = vendorSignedRequest()
  const path = info.outputPath(request.name)
  writeFileSync(path, request.content)
  await withPortal(guard, 'drop-zone')
  const tab = await guard.openPortal()
  await tab.focus(control('Renew'))
  await tab.press('Enter')
  await tab.need({ role: 'textbox', name: 'Notes' })
  if (guard.can.dropFile) {
    await tab.dropFile({ css: '.drop-zone' }, path)
    await expect
      .poll(() => guard.portal.log().filter(({ kind }) => kind === 'file-seen'))
      .toMatchObject([{ road: 'drop', fileName: request.name }])
  }
  await expect
    .poll(() => guard.portal.log().filter(({ kind }) => kind === 'pressed'))
    .toMatchObject([{ control: 'renew' }])
})
