/** What a Chromium needs to find the practice portal at the real address, and nothing else. */
import type { PracticePortal } from './portal.ts'

/** Both Apple names lead to the portal; no other name is found; its certificate is accepted. */
export function chromiumFlags(portal: Pick<PracticePortal, 'port' | 'spki'>): string[] {
  const to = `127.0.0.1:${portal.port}`
  const rules = [
    `MAP identity.apple.com ${to}`,
    `MAP idmsa.apple.com ${to}`,
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ]
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    `--ignore-certificate-errors-spki-list=${portal.spki}`,
  ]
}
