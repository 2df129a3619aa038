/** What the buttons of the bar and the dialogs do. */
import { ask } from '../browser/content-link'
import type { ReleaseKind } from '../domain/release'
import { pressElement } from '../portal/press'
import type { WireAct } from '../words/notice'
import type { FrameGuard } from './frame-guard'

export async function carryOut(act: WireAct, guard: FrameGuard): Promise<void> {
  switch (act.do) {
    case 'read-row':
      return readOne(act.place, guard)
    case 'read-all':
      return guard.reading.readRows(true)
    case 'read-again':
      guard.proofs.end()
      return guard.reading.readRows(true)
    case 'stop-reading':
      return guard.reading.interrupt('asked')
    case 'show-row':
      return showRow(act.place, guard)
    case 'sign-out':
      return pressControl('sign-out', guard)
    case 'back-to-list':
      return backToList(guard)
    case 'send':
      return guard.tell(ask(act.message))
    case 'ask-release':
      return askRelease(act.kind, act.place, guard)
    case 'download':
      guard.allowedDownload = {
        row: act.place === null ? null : (guard.page.rows[act.place]?.element ?? null),
      }
      return guard.changed()
    case 'notes':
      guard.form.write(guard.snapshot.settings.notes, act.how)
      return guard.changed()
    case 'names':
      guard.book.nameAll()
      return guard.changed()
    case 'take-out':
      guard.form.takeOut()
      return guard.changed()
    case 'reload':
      return location.reload()
  }
}

async function readOne(place: number, guard: FrameGuard): Promise<void> {
  const row = guard.proofs.rows[place]
  if (row !== undefined) await guard.reading.readOne(row)
}

function showRow(place: number, guard: FrameGuard): void {
  const row = guard.page.rows[place]
  row?.element.scrollIntoView({ block: 'center' })
  row?.renew.focus({ preventScroll: true })
}

/** Sign out, Cancel and Manage Certificates are safe: the guard presses them for the person. */
function pressControl(kind: string, guard: FrameGuard): void {
  const control = guard.page.seen.controls.find((seen) => seen.kind === kind)
  if (control === undefined) return
  if (kind === 'sign-out') guard.flow.end('both', 'signed-out')
  guard.lastPass.note(control.kind, false, guard.facts())
  guard.pressOwn(() => pressElement(control.element))
}

function backToList(guard: FrameGuard): void {
  const { screen } = guard.page
  if (screen === 'create' || screen === 'renew') pressControl('cancel', guard)
  if (screen === 'terms') pressControl('decline', guard)
  if (screen === 'confirmation') pressControl('manage', guard)
}

async function askRelease(
  kind: ReleaseKind,
  place: number | null,
  guard: FrameGuard,
): Promise<void> {
  const row = place === null ? undefined : guard.page.rows[place]
  const proof = row === undefined ? null : guard.proofs.proofOf(row)
  if (row !== undefined) guard.flow.ask(row.element)
  const request = {
    kind,
    screen: guard.page.screen,
    account: guard.page.account,
    row: place,
    rowText: (row?.cells.join(' · ') ?? '').slice(0, 500),
    topic: proof?.topic ?? null,
    serial: proof?.serial ?? null,
  }
  guard.tell(ask({ type: 'portal/ask-release', request }))
}
