/** What a view may ask the portal to do. */
import type { ListedCertificate, PendingResult } from '../data/types.ts'

export type Place =
  | { screen: 'list' }
  | { screen: 'terms' }
  | { screen: 'create' }
  | { screen: 'renew'; certificate: ListedCertificate }
  | { screen: 'confirmation'; result: PendingResult }
  | { screen: 'error'; message: string }
  | { screen: 'session-expired' }
  | { screen: 'signed-out' }

export interface Navigation {
  /** `list` shows Get Started where the account has no certificate. */
  to(place: Place): void
  download(id: string): void
  askRevoke(certificate: ListedCertificate): void
  /** Runs a backend call; a lost session shows its screen and gives undefined. */
  guarded<T>(call: () => Promise<T>): Promise<T | undefined>
}
