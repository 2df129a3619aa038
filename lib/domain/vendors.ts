/**
 * What is publicly known of MDM vendors' names in signed requests. A short list: every other
 * vendor is learnt from the first renewal that went well.
 */

interface KnownVendor {
  /** How the company in `MDM Vendor: <company>` begins, folded. */
  begins: string
  name: string
  /** The MDM that people know it by, where that is another word. */
  product: string | null
}

const KNOWN: readonly KnownVendor[] = [
  { begins: 'microsoft', name: 'Microsoft', product: 'Intune' },
  { begins: 'jamf', name: 'Jamf', product: null },
  { begins: 'kandji', name: 'Kandji', product: 'Iru' },
  { begins: 'iru', name: 'Iru', product: null },
  { begins: 'omnissa', name: 'Omnissa', product: 'Workspace ONE' },
  { begins: 'vmware', name: 'VMware', product: 'Workspace ONE' },
  { begins: 'cisco', name: 'Cisco', product: 'Meraki' },
]

/** Companies that go by another name now: the same vendor before and after. */
const RENAMED: readonly (readonly [before: string, now: string])[] = [
  ['kandji', 'iru'],
  ['vmware', 'omnissa'],
]

/** The company as people know it: `Microsoft (Intune)`; a name that is not known stays as it is. */
export function vendorLabel(company: string): string {
  const known = KNOWN.find(({ begins }) => beginsWith(company, begins))
  if (known === undefined) return company
  return known.product === null ? known.name : `${known.name} (${known.product})`
}

/** `same` also for another legal form of one name; `renamed` where the change of name is known. */
export function compareVendors(last: string, now: string): 'same' | 'renamed' | 'other' {
  if (core(last) === core(now)) return 'same'
  const isOne = ([before, after]: readonly [string, string]) =>
    (beginsWith(last, before) && beginsWith(now, after)) ||
    (beginsWith(last, after) && beginsWith(now, before))
  return RENAMED.some(isOne) ? 'renamed' : 'other'
}

function fold(company: string): string {
  return company
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .trim()
}

/** Without the legal form: "Contoso, Inc." and "Contoso Inc" are one company. */
function core(company: string): string {
  return fold(company).replace(
    / (inc|incorporated|corp|corporation|llc|ltd|limited|gmbh|co|kk)$/,
    '',
  )
}

function beginsWith(company: string, start: string): boolean {
  return new RegExp(`^${start}\\b`).test(fold(company))
}
