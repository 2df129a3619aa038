/** Lists of certificates to practise and to test on. Each call makes fresh copies. */
import { certificate, guidOf, inDays, MICROSOFT, serverLeftover } from './make.ts'
import type { PracticeCertificate } from './types.ts'

/** The account that the scenarios belong to unless they say otherwise. */
export const CONTOSO_ACCOUNT = 'mdm-push@contoso.com'

/** Other accounts to be wrong with. */
export const OTHER_ACCOUNTS = {
  personal: 'j.smith@icloud.com',
  managed: 'push@contoso.appleaccount.com',
  fabrikam: 'apple@fabrikam.example',
} as const

/** The certificate that most stories are about. Its serial has a leading zero. */
export function contoso(): PracticeCertificate {
  return certificate({
    organisation: 'Contoso',
    guid: '4d2db6f6-bec4-48d8-8f23-8e902e1276fb',
    serial: '0DBBD018B25C7F76',
    expires: inDays(42),
    notes: 'Renewed by J. Smith, ticket IT-4021',
  })
}

const oneContoso = () => [contoso()]

const none = (): PracticeCertificate[] => []

/** Thirteen rows with the same words, Contoso's the ninth; four of them end on one day. */
function lookAlikes(): PracticeCertificate[] {
  const days = [-30, 3, 12, 20, 28, 33, 38, 42, 42, 42, 42, 77, 200]
  return days.map((day, index) =>
    index === 8
      ? contoso()
      : certificate({ organisation: `Customer ${index + 1}`, expires: inDays(day) }),
  )
}

/** Vendor names as they occur: commas, ampersands, dots, letters beyond ASCII, a long one. */
function severalVendors(): PracticeCertificate[] {
  const vendors = [
    'JAMF Software, LLC',
    'Iru, Inc.',
    'Müller & Söhne GmbH & Co. KG',
    '株式会社アイキューブドシステムズ',
    'Sophos Ltd',
    'The Very Long Name of a Mobile Device Management Company of the Northern Regions, Limited',
  ]
  const others = vendors.map((vendor, index) =>
    certificate({ organisation: `Tenant of ${vendor}`, vendor, expires: inDays(10 + index * 30) }),
  )
  return [...others.slice(0, 3), contoso(), ...others.slice(3)]
}

function many(count: number, contosoAt: number): PracticeCertificate[] {
  return Array.from({ length: count }, (_, index) =>
    index === contosoAt
      ? contoso()
      : certificate({
          organisation: `Customer ${String(index + 1).padStart(3, '0')}`,
          vendor: index % 10 === 0 ? 'JAMF Software, LLC' : MICROSOFT,
          expires: inDays(index - 20),
        }),
  )
}

const mspThreeHundred = () => many(300, 180)
const sixHundred = () => many(600, 333)

/** Contoso's certificate as it was created anew by mistake; the old row stands beside it. */
export function recreatedContoso(): PracticeCertificate {
  return certificate({
    organisation: 'Contoso',
    guid: guidOf('Contoso, created again'),
    expires: inDays(358),
  })
}

/** After a re-creation: the old row still offers Renew beside the new one. */
const recreated = () => [contoso(), recreatedContoso()]

/** Ended rows still offer Renew, even seven years later. */
const expiredRows = () => [
  certificate({ organisation: 'Contoso (2019)', expires: inDays(-7 * 365) }),
  { ...contoso(), expires: inDays(-20) },
  certificate({ organisation: 'Fabrikam', expires: inDays(120) }),
]

const serverLeftovers = () => [
  contoso(),
  certificate({ organisation: 'Fabrikam', expires: inDays(120) }),
  serverLeftover('server.example.com', 'mail', -900),
  serverLeftover('server.example.com', 'calendar', -900),
  serverLeftover('server.example.com', 'mgmt', -901),
]

/** Three of our own organisations, each with its record: nothing is green without a task. */
const threeOfOurs = () => [
  certificate({ organisation: 'Contoso Retail', expires: inDays(42) }),
  contoso(),
  certificate({ organisation: 'Contoso Labs', expires: inDays(42), country: 'IN' }),
]

export const SCENARIOS = {
  'one-contoso': oneContoso,
  none,
  'look-alikes': lookAlikes,
  'several-vendors': severalVendors,
  'msp-300': mspThreeHundred,
  'six-hundred': sixHundred,
  recreated,
  expired: expiredRows,
  'server-leftovers': serverLeftovers,
  'three-of-ours': threeOfOurs,
} as const satisfies Record<string, () => PracticeCertificate[]>

export type ScenarioName = keyof typeof SCENARIOS
