/** What an Apple Account's address says of the organisation behind it. A proposal, never a fact. */
import { isConsumerMailDomain } from './consumer-domains'

/**
 * `managed`: a Managed Apple Account in Apple's own domain. `consumer`: a domain where anybody
 * can get an address. `organisation`: any other domain, whose accounts may be of either sort.
 */
export type AccountKind = 'managed' | 'consumer' | 'organisation'

const MANAGED = '.appleaccount.com'
const SECOND_LEVEL = new Set(
  'co com net org ac edu gov go or ne gob gouv ltd plc sch nhs ed lg in id web'.split(' '),
)

/** The part behind the last @, lower case; empty when there is none. */
export function domainOf(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 0
    ? ''
    : email
        .slice(at + 1)
        .trim()
        .toLowerCase()
        .replace(/\.$/, '')
}

/** Whether anybody could have this address (icloud.com, gmail.com, yahoo.co.jp, docomo.ne.jp …). */
export function isConsumerDomain(email: string): boolean {
  return isConsumerMailDomain(domainOf(email))
}

export function accountKind(email: string): AccountKind {
  if (domainOf(email).endsWith(MANAGED)) return 'managed'
  return isConsumerDomain(email) ? 'consumer' : 'organisation'
}

/** "mdm-push@contoso.com" → "Contoso"; null for consumer addresses and for what is no address. */
export function proposeOrganisation(account: string | null): string | null {
  const domain = account === null ? '' : domainOf(account)
  if (domain.endsWith(MANAGED)) return titled(domain.slice(0, -MANAGED.length).split('.').at(-1))
  if (!domain.includes('.') || isConsumerMailDomain(domain)) return null
  return titled(nameIn(domain.split('.')))
}

/** The registered name: the label before the public ending, which may have two parts (co.jp). */
function nameIn(labels: string[]): string | undefined {
  // Microsoft's own names for a tenant: contoso.onmicrosoft.com.
  if (labels.slice(-2).join('.') === 'onmicrosoft.com') return labels.at(-3)
  const country = (labels.at(-1) ?? '').length === 2
  const twoPart = country && labels.length > 2 && SECOND_LEVEL.has(labels.at(-2) ?? '')
  return labels.at(twoPart ? -3 : -2)
}

function titled(label: string | undefined): string | null {
  if (label === undefined || label === '') return null
  const words = label.split(/[-_]+/).filter((word) => word !== '')
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
  return name === '' ? null : name
}
