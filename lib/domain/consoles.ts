/**
 * MDM consoles and the addresses they run under. Gathered on 2026-11-21 from public sources; what
 * no source confirmed says so. An address that is missing here can always be typed in.
 */
import { covers } from './console-address'
import type { MdmId } from './record'

export type ConsoleId =
  | 'intune'
  | 'intune-us'
  | 'intune-cn'
  | 'jamf'
  | 'iru'
  | 'mosyle'
  | 'addigy'
  | 'fleet'
  | 'simplemdm'
  | 'meraki'
  | 'jumpcloud'
  | 'workspace-one'
  | 'hexnode'
  | 'okta'
  | 'zentral'

export interface MdmConsole {
  id: ConsoleId
  /** A product's name: the same in every language. */
  name: string
  /** The records that it belongs to. */
  mdm: MdmId
  /** Match patterns to be granted; empty where everybody has a host of their own. */
  origins: readonly string[]
  /** What the own host looks like; null where there is none. */
  example: string | null
}

/**
 * Blades of the admin center run in frames of these hosts. Sources: the safelist of the Azure
 * portal (learn.microsoft.com/azure/azure-portal/azure-portal-safelist-urls: *.reactblade and
 * *.hosting.portal.azure.net); the portal's TLS certificate, which names endpoint.microsoft.com
 * beside *.reactblade, *.reactblade-ms and *.reactblade-rc.portal.azure.net; public user scripts
 * for intune.microsoft.com that match the same three. Access logs show names such as
 * sandbox-1.reactblade.portal.azure.net. Which of them draws the push certificate's blade was not
 * confirmed, so that all of them, and the older blades' hosting.portal.azure.net, are asked for.
 */
const INTUNE_FRAMES = [
  'https://*.reactblade.portal.azure.net/*',
  'https://*.reactblade-ms.portal.azure.net/*',
  'https://*.reactblade-rc.portal.azure.net/*',
  'https://*.hosting.portal.azure.net/*',
]

export const CONSOLES: readonly MdmConsole[] = [
  {
    id: 'intune',
    name: 'Microsoft Intune',
    mdm: 'intune',
    // endpoint.microsoft.com is the former address; portal.azure.com still opens Intune's blades.
    origins: [
      'https://intune.microsoft.com/*',
      'https://endpoint.microsoft.com/*',
      'https://portal.azure.com/*',
      ...INTUNE_FRAMES,
    ],
    example: null,
  },
  {
    id: 'intune-us',
    name: 'Microsoft Intune (US Government)',
    mdm: 'intune',
    // The admin center's address is Microsoft's; the frame hosts follow the public cloud's names
    // (safelist: *.azure.us) and were not confirmed.
    origins: [
      'https://intune.microsoft.us/*',
      'https://endpoint.microsoft.us/*',
      'https://portal.azure.us/*',
      'https://*.portal.azure.us/*',
    ],
    example: null,
  },
  {
    id: 'intune-cn',
    name: 'Microsoft Intune (21Vianet)',
    mdm: 'intune',
    // learn.microsoft.com, "Intune operated by 21Vianet". The frame hosts were not confirmed.
    origins: [
      'https://intune.microsoftonline.cn/*',
      'https://portal.azure.cn/*',
      'https://*.portal.azure.cn/*',
    ],
    example: null,
  },
  {
    id: 'jamf',
    name: 'Jamf Pro',
    mdm: 'jamf',
    origins: [],
    example: 'contoso.jamfcloud.com',
  },
  {
    id: 'iru',
    name: 'Iru (Kandji)',
    mdm: 'iru',
    // <name>.kandji.io is the former address. web-app.iru.com was not confirmed by a second source.
    origins: ['https://*.iru.com/*', 'https://*.kandji.io/*'],
    example: null,
  },
  {
    id: 'mosyle',
    name: 'Mosyle',
    mdm: 'mosyle',
    // Business and schools, by public scripts and clients for them.
    origins: [
      'https://mybusiness.mosyle.com/*',
      'https://business.mosyle.com/*',
      'https://my.mosyle.com/*',
    ],
    example: null,
  },
  {
    id: 'addigy',
    name: 'Addigy',
    mdm: 'addigy',
    origins: ['https://app.addigy.com/*'],
    example: null,
  },
  { id: 'fleet', name: 'Fleet', mdm: 'other', origins: [], example: 'fleet.contoso.com' },
  {
    id: 'simplemdm',
    name: 'SimpleMDM',
    mdm: 'other',
    origins: ['https://a.simplemdm.com/*'],
    example: null,
  },
  {
    id: 'meraki',
    name: 'Cisco Meraki',
    mdm: 'other',
    // After sign-in the dashboard moves to a shard: n123.meraki.com, or eu., .cn and others.
    origins: ['https://*.meraki.com/*', 'https://*.meraki.cn/*'],
    example: null,
  },
  {
    id: 'jumpcloud',
    name: 'JumpCloud',
    mdm: 'other',
    // console.eu.jumpcloud.com (Europe) was not confirmed.
    origins: ['https://console.jumpcloud.com/*', 'https://console.eu.jumpcloud.com/*'],
    example: null,
  },
  {
    id: 'workspace-one',
    name: 'Omnissa Workspace ONE',
    mdm: 'other',
    origins: [],
    example: 'cn123.awmdm.com',
  },
  {
    id: 'hexnode',
    name: 'Hexnode',
    mdm: 'other',
    origins: [],
    example: 'contoso.hexnodemdm.com',
  },
  { id: 'okta', name: 'Okta', mdm: 'other', origins: [], example: 'contoso-admin.okta.com' },
  { id: 'zentral', name: 'Zentral', mdm: 'other', origins: [], example: 'zentral.contoso.com' },
]

/** The MDM whose console has this address; `other` where it cannot be told. */
export function mdmAt(address: string): MdmId {
  return (
    CONSOLES.find((one) => patternsOf(one).some((pattern) => covers(pattern, address)))?.mdm ??
    'other'
  )
}

/** An own host is told by the vendor's domain: `*.jamfcloud.com`. */
function patternsOf({ origins, example }: MdmConsole): readonly string[] {
  return example === null ? origins : [`https://*.${example.split('.').slice(1).join('.')}/*`]
}

/** The consoles of these MDMs first, in the order of the list. */
export function consolesFor(mdms: readonly MdmId[]): MdmConsole[] {
  const isOwn = ({ mdm }: MdmConsole) => mdm !== 'other' && mdms.includes(mdm)
  return [...CONSOLES.filter(isOwn), ...CONSOLES.filter((one) => !isOwn(one))]
}
