/**
 * Every drawing, walked without a guard: whoever presses Renew renews that row, Create creates,
 * Revoke revokes. A drawing that could do no harm would prove nothing about the guard.
 */
import { expect, type Page } from '@playwright/test'
import { contoso, SCENARIOS } from '../../practice/data/scenarios.ts'
import type { OracleEvent } from '../../practice/data/types.ts'
import { DRAWING_NAMES, type DrawingName, drawingOf } from '../../practice/drawings.ts'
import type { HandleName } from '../../practice/pages/handles.ts'
import type { PracticePortal } from '../../practice/server/portal.ts'
import { chooseFile, click, PORTAL_URL, pointOf, soon, test, typeNotes } from './practice-page.ts'

interface Walk {
  page: Page
  portal: PracticePortal
  /** Path of a vendor-signed request. */
  request: string
}

// Every fourth by default; the whole list runs with the matrix.
for (const [turn, drawing] of DRAWING_NAMES.entries()) {
  const tag = turn % 4 === 0 ? [] : ['@matrix']
  test(`renew, create and revoke on the drawing ${drawing}`, { tag }, async ({
    page,
    portal,
    files,
  }) => {
    const walk = { page, portal, request: files.request }
    portal.scenario({ drawing, certificates: SCENARIOS['look-alikes']() })
    await page.goto(PORTAL_URL)
    await readDetails(walk, drawing)
    await renew(walk, drawing)
    await create(walk)
    await revoke(walk)
  })
}

async function readDetails({ page, portal }: Walk, drawing: DrawingName): Promise<void> {
  const ours = contoso().id
  const modal = drawingOf(drawing).details === 'modal'
  const close: [HandleName, string?] = modal ? ['close'] : ['details', ours]
  await click(page, 'details', ours)
  await expect.poll(() => portal.log().at(-1)?.kind, soon).toBe('details-served')
  await click(page, ...close)
  const presses = () => portal.log().filter(({ kind }) => kind === 'pressed')
  await expect.poll(presses, soon).toHaveLength(2)
}

async function renew({ page, portal, request }: Walk, drawing: DrawingName): Promise<void> {
  const ours = contoso()
  portal.clearLog()
  await click(page, 'renew', ours.id)
  await typeNotes(page, 'Renewed by J. Smith')
  await chooseFile(page, request)
  await click(page, 'upload')
  await pointOf(page, 'manage')
  const pill = drawingOf(drawing).upload === 'detached-input' ? ['pressed choose-file'] : []
  expect(acts(portal.log())).toEqual([
    `pressed renew ${ours.id}`,
    ...pill,
    'file-seen',
    `pressed upload ${ours.id}`,
    `uploaded ${ours.id}`,
    `renewed ${ours.id}`,
  ])
  expect(portal.log().at(-1)).toMatchObject({ topic: ours.topic, notes: 'Renewed by J. Smith' })
  await click(page, 'manage')
  await pointOf(page, 'renew', ours.id)
  expect(portal.certificates()).toHaveLength(13)
}

async function create({ page, portal, request }: Walk): Promise<void> {
  portal.clearLog()
  await click(page, 'create')
  await click(page, 'agree')
  await click(page, 'accept')
  await chooseFile(page, request)
  await click(page, 'upload')
  await pointOf(page, 'manage')
  const issued = portal.log().find(({ kind }) => kind === 'issued')
  expect(issued?.topic).not.toBe(contoso().topic)
  expect(portal.certificates()).toHaveLength(14)
  await click(page, 'manage')
  await pointOf(page, 'renew', issued?.certificate)
}

async function revoke({ page, portal }: Walk): Promise<void> {
  const ours = contoso().id
  portal.clearLog()
  await click(page, 'revoke', ours)
  await click(page, 'revoke-confirm', ours)
  await expect.poll(() => portal.certificates().length, soon).toBe(13)
  const expected = [`pressed revoke ${ours}`, `pressed revoke-confirm ${ours}`, `revoked ${ours}`]
  expect(acts(portal.log())).toEqual(expected)
}

/** What reached the server, without the pages' own requests for details. */
function acts(events: OracleEvent[]): string[] {
  return events
    .filter(({ kind }) => kind !== 'details-served')
    .map(({ kind, control, certificate }) =>
      [kind, control, certificate].filter((part) => part !== undefined).join(' '),
    )
}
