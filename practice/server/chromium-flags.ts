/** What a Chromium needs to find the practice servers at the real addresses, and nothing else. */
import { CONSOLE_HOSTS } from '../console/hosts.ts'
import type { PracticePortal } from './portal.ts'

/**
 * Both Apple names lead to the portal and, with `mdm`, the console's names to the practice console;
 * no other name is found; their one certificate is accepted.
 */
export function chromiumFlags(
  portal: Pick<PracticePortal, 'port' | 'spki'>,
  mdm?: { port: number },
): string[] {
  const map = (hosts: string[], port: number) =>
    hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`)
  const rules = [
    ...map(['identity.apple.com', 'idmsa.apple.com'], portal.port),
    ...(mdm === undefined ? [] : map(CONSOLE_HOSTS, mdm.port)),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ]
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    `--ignore-certificate-errors-spki-list=${portal.spki}`,
  ]
}
