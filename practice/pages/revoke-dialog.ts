/** What Revoke asks before it revokes: nobody has published it, so this is a guess. */
import type { ListedCertificate } from '../data/types.ts'
import { control } from './controls.ts'
import type { Navigation } from './navigation.ts'
import { el, heading, type Pen, showDialog, words } from './pen.ts'

export function askRevoke(pen: Pen, go: Navigation, certificate: ListedCertificate): void {
  const id = () => certificate.id
  const close = () => shade.remove()
  const cancel = control(pen, { control: 'cancel', label: 'cancel', certificate: id, act: close })
  const revoke = control(pen, {
    control: 'revoke-confirm',
    label: 'revoke',
    tone: 'blue',
    certificate: id,
    act: () => {
      close()
      const revoked = go.guarded(() => pen.backend.revoke(certificate.id))
      void revoked.then(() => go.to({ screen: 'list' }))
    },
  })
  const box = el(pen, 'div', 'modal', heading(pen, 'revokeHeading'))
  box.append(el(pen, 'p', '', words(pen, 'revokeText')))
  box.append(el(pen, 'div', 'buttons', cancel, ' ', revoke))
  const shade = el(pen, 'div', 'shade', box)
  showDialog(pen, shade)
}
