// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ConsolesContainer } from '../../components/consoles/consoles-container'
import { guardedNow } from '../../components/consoles/guarded'
import { CONSOLES } from '../../lib/domain/consoles'
import { CONTOSO } from '../domain/record-samples'
import {
  field,
  find,
  press,
  rendered,
  type Stage,
  show,
  speakEnglish,
  stage,
  type,
  violations,
} from './stage'

beforeEach(speakEnglish)

async function open({ client }: Stage) {
  const root = show(<ConsolesContainer client={client} />)
  await vi.waitFor(() => expect(root.querySelector('h1')).not.toBeNull())
  return root
}

const said = (root: HTMLElement) => root.querySelector('[role=status]')?.textContent ?? ''

describe('the page that lets the guard into a console', () => {
  it('asks for the console’s own addresses, inside the press', async () => {
    const here = stage([CONTOSO])
    const root = await open(here)
    press(root, /^Guard Microsoft Intune$/)
    // Before anything else could happen: the browser takes it only from a click.
    expect(here.asked).toEqual([`consoles ${CONSOLES[0]?.origins.join(' ')}`])
    await vi.waitFor(() => expect(said(root)).toContain('Microsoft Intune is guarded now'))
    expect(root.textContent).toContain('*.reactblade.portal.azure.net')
    expect(find(root, 'button', /^Stop guarding Microsoft Intune$/)).toBeDefined()
  })

  it('says so when the browser refused', async () => {
    const root = await open(stage([CONTOSO], false))
    press(root, /^Guard Addigy$/)
    await vi.waitFor(() => expect(said(root)).toContain('Addigy is not guarded'))
    expect(root.textContent).toContain('No console yet.')
  })

  it('the person’s own MDM comes first', async () => {
    const root = await open(stage([{ ...CONTOSO, mdm: 'mosyle' }]))
    const first = root.querySelector('[aria-labelledby=which] li')
    expect(first?.textContent).toContain('Mosyle')
  })

  it('takes an address that is typed in', async () => {
    const here = stage()
    const root = await open(here)
    await type(root, /Address of/, 'https://mdm.contoso.com:8443/settings')
    press(root, /Guard this address/)
    await vi.waitFor(() => expect(said(root)).toContain('mdm.contoso.com is guarded now'))
    expect(here.asked).toEqual(['consoles https://mdm.contoso.com/*'])
  })

  it.each([
    ['http://mdm.contoso.com', 'https://'],
    ['identity.apple.com', 'Apple’s address'],
    ['', 'not an address'],
  ])('but not %j', async (typed, why) => {
    const here = stage()
    const root = await open(here)
    await type(root, /Address of/, typed)
    press(root, /Guard this address/)
    await rendered()
    expect(root.textContent).toContain(why)
    expect(field(root, /Address of/).getAttribute('aria-invalid')).toBe('true')
    expect(here.asked).toEqual([])
  })

  it('where everybody has a host of their own, leads to the field with an example', async () => {
    const here = stage()
    const root = await open(here)
    press(root, /^Guard Jamf Pro$/)
    await rendered()
    expect(here.asked).toEqual([])
    expect(document.activeElement).toBe(field(root, /Address of/))
    expect(root.querySelector('#address')?.textContent).toContain('contoso.jamfcloud.com')
  })

  it('stops guarding', async () => {
    const here = stage()
    here.bench.consoles = ['https://mdm.contoso.com/*']
    const root = await open(here)
    press(root, /^Stop guarding mdm.contoso.com$/)
    await vi.waitFor(() => expect(said(root)).toContain('no longer guarded'))
    expect(here.bench.consoles).toEqual([])
  })

  it('says what the grant means and what it cannot see', async () => {
    const root = await open(stage())
    for (const words of ['Nothing leaves this browser', 'background worker', 'dropped folder'])
      expect(root.textContent).toContain(words)
    expect(await violations(root)).toEqual([])
  })
})

describe('the list of what is guarded', () => {
  it('names whole consoles, and single hosts beside them', () => {
    const intune = CONSOLES[0]
    expect(guardedNow([...(intune?.origins ?? []), 'https://mdm.contoso.com/*'])).toEqual([
      expect.objectContaining({ name: 'Microsoft Intune', patterns: intune?.origins }),
      { name: 'mdm.contoso.com', hosts: [], patterns: ['https://mdm.contoso.com/*'] },
    ])
  })

  it('a console of which a part was taken away is no whole one', () => {
    const [first] = CONSOLES[0]?.origins ?? []
    expect(guardedNow([first ?? '']).map(({ name }) => name)).toEqual(['intune.microsoft.com'])
    expect(guardedNow([])).toEqual([])
  })
})
