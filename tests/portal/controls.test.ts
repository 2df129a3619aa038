// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { controlIn, controlOf, isControlElement, wordOf } from '../../lib/portal/controls'
import { namesOf } from '../../lib/portal/labels'
import { draw, find, giveLayout, pathOf } from './page'

beforeAll(giveLayout)

/** The control under the element with `id=x`, or under the first element of the body. */
function at(html: string): { kind: string; element: Element } | null {
  draw(html)
  return controlIn(
    pathOf(document.querySelector('#x') ?? (document.body.firstElementChild as Element)),
  )
}
const kindAt = (html: string) => at(html)?.kind ?? null

describe('every drawing of one control', () => {
  const WORDS = [
    ['Renew', 'renew'],
    ['Revoke', 'revoke'],
    ['Create a Certificate', 'create'],
    ['Download', 'download'],
    ['Accept', 'accept'],
    ['Upload', 'upload'],
    ['Cancel', 'cancel'],
    ['Sign out', 'sign-out'],
  ] as const
  const DRAWINGS: [string, (name: string) => string][] = [
    ['a', (name) => `<a href="#">${name}</a>`],
    ['a without href', (name) => `<a>${name}</a>`],
    ['javascript: link', (name) => `<a href="javascript:void(0)">${name}</a>`],
    ['button', (name) => `<button>${name}</button>`],
    ['input button', (name) => `<input type="button" value="${name}">`],
    ['input submit', (name) => `<input type="SUBMIT" value="${name}">`],
    ['input image', (name) => `<input type="image" alt="${name}">`],
    ['role=button', (name) => `<div role="button">${name}</div>`],
    ['div with onclick', (name) => `<div onclick="go()">${name}</div>`],
    ['div with tabindex', (name) => `<div tabindex="0">${name}</div>`],
    ['bare div', (name) => `<div>${name}</div>`],
    ['bare span in a bare div', (name) => `<div><span id="x">${name}</span></div>`],
    ['pressed inside', (name) => `<a href="#"><span><b id="x">${name}</b></span></a>`],
    [
      'split over spans',
      (name) =>
        `<button><span id="x">${name.slice(0, 3)}</span><span>${name.slice(3)}</span></button>`,
    ],
    ['nbsp', (name) => `<button>&nbsp;${name.replaceAll(' ', '&nbsp;')}&nbsp;</button>`],
    ['soft hyphen', (name) => `<button>${name.slice(0, 2)}&shy;${name.slice(2)}</button>`],
    ['upper case', (name) => `<button>${name.toUpperCase()}</button>`],
    ['aria-label', (name) => `<button aria-label="${name}"></button>`],
    ['title', (name) => `<a href="#" title="${name}"></a>`],
    ['img alt', (name) => `<a href="#"><img id="x" alt="${name}"></a>`],
    ['img alt, by key', (name) => `<a href="#" id="x"><img alt="${name}"></a>`],
    ['img title, by key', (name) => `<a href="#" id="x"><img title="${name}"></a>`],
    ['svg title', (name) => `<button id="x"><svg><title>${name}</title></svg></button>`],
    [
      'aria-labelledby',
      (name) => `<button id="x" aria-labelledby="n"></button><p id="n">${name}</p>`,
    ],
    ['indented', (name) => `<button>\n${' '.repeat(70)}${name}\n${' '.repeat(70)}</button>`],
    ['indented far', (name) => `<button>\n${' '.repeat(150)}${name}\n${' '.repeat(150)}</button>`],
  ]

  it.each(DRAWINGS)('%s', (_, drawing) => {
    for (const [name, kind] of WORDS) expect([name, kindAt(drawing(name))]).toEqual([name, kind])
  })
})

describe('names that disagree', () => {
  it.each([
    ['<button title="Renew">Revoke</button>', 'revoke'],
    ['<button title="Revoke">Renew</button>', 'revoke'],
    ['<button aria-label="Create a Certificate">Cancel</button>', 'create'],
    ['<button aria-label="Renew">Download</button>', 'renew'],
    ['<input type="button" value="Cancel" title="Revoke">', 'revoke'],
    ['<a href="#" title="i"><img id="x" alt="Revoke"></a>', 'revoke'],
    ['<button aria-label="Revoke"><span id="x" tabindex="0">i</span></button>', 'revoke'],
    [
      '<div role="button" title="Revoke"><span id="x" role="img" tabindex="0" aria-label="info"></span></div>',
      'revoke',
    ],
    ['<div title="Revoke"><button id="x">Cancel</button></div>', 'revoke'],
    ['<a href="https://example.com" title="Renew">Details</a>', 'renew'],
  ])('%s: the dangerous one wins', (html, kind) => expect(kindAt(html)).toBe(kind))

  it.each([
    '<button title="Delete">Cancel</button>',
    '<button aria-label="Weiter">Sign out</button>',
    '<button title="End it">i</button>',
  ])('%s: a harmless word beside an unknown one proves nothing', (html) => {
    expect(kindAt(html)).toBe('unknown')
  })

  it('a dangerous word beside an unknown one is dangerous', () => {
    expect(kindAt('<button aria-label="Renew certificate of Microsoft">Renew</button>')).toBe(
      'renew',
    )
  })
})

describe('links', () => {
  it.each([
    ['<a href="https://support.apple.com/x">Learn more</a>', 'link-out'],
    ['<a href="https://learn.microsoft.com/apns">Details</a>', 'link-out'],
    ['<a href="mailto:help@example.com">Write to us</a>', 'link-out'],
    ['<a href="https://idmsa.apple.com/signout">Sign out</a>', 'sign-out'],
    ['<a href="https://idmsa.apple.com/signin">Sign in</a>', 'sign-in'],
    ['<a href="https://example.com/">Revoke</a>', 'revoke'],
    ['<a href="/pushcert/">Back to the portal</a>', 'link-in'],
    ['<a href="https://identity.apple.com/pushcert/list">All of them</a>', 'link-in'],
    ['<a href="#">Weiter</a>', 'unknown'],
    ['<a href="javascript:go()">Weiter</a>', 'unknown'],
    ['<a href="#"></a>', 'unnamed'],
  ])('%s is %s', (html, kind) => expect(kindAt(html)).toBe(kind))

  it.each([
    '<a href="/services/certificates/3/end">Widerrufen</a>',
    '<a href="https://identity.apple.com/services/3">Widerrufen</a>',
  ])('%s stays on the same server: it is not a way out', (html) => {
    expect(kindAt(html)).not.toBe('link-out')
  })
})

describe('fields', () => {
  it.each([
    ['<input type="file">', 'file'],
    ['<input type="FILE">', 'file'],
    ['<label id="x" for="f">Choose</label><input id="f" type="file">', 'file'],
    ['<label><span id="x">Choose</span><input type="file"></label>', 'file'],
    ['<textarea></textarea>', 'text-field'],
    ['<input>', 'text-field'],
    ['<input type="email">', 'text-field'],
    ['<input type="checkbox">', 'choice'],
    [
      '<label id="x"><input type="checkbox"> I have read and agree to these terms and conditions.</label>',
      'choice',
    ],
    ['<select><option>One</option></select>', 'choice'],
    ['<input type="image">', 'unnamed'],
    ['<button></button>', 'unnamed'],
    ['<button>Add credential</button>', 'unknown'],
    ['<input type="checkbox" aria-label="Revoke">', 'revoke'],
  ])('%s is %s', (html, kind) => expect(kindAt(html)).toBe(kind))

  it('typing a dangerous word into a field does not make it a button', () => {
    draw('<textarea>Renew</textarea>')
    expect(controlOf(find('textarea')).kind).toBe('text-field')
  })
})

describe('what is no control', () => {
  it.each([
    '<p>Click Renew to renew one of them.</p>',
    '<p id="x">About Apple Push Certificates Portal</p>',
    '<h2>Create a New Push Certificate</h2>',
    '<h2>Renew Push Certificate</h2>',
    '<table><tr><td id="x">Microsoft Corporation</td></tr></table>',
    '<div>Apr 7, 2027</div>',
    '<div></div>',
    '<main tabindex="-1"><p id="x">Some words of prose.</p></main>',
  ])('%s', (html) => expect(at(html)).toBeNull())

  it('a heading that can be pressed is a button', () => {
    expect(kindAt('<h2 style="cursor:pointer">Create a New Push Certificate</h2>')).toBe('create')
    expect(kindAt('<button><h2 id="x">Renew Push Certificate</h2></button>')).toBe('renew')
  })

  it('nothing at all is none', () => {
    expect(controlIn([])).toBeNull()
    expect(controlIn([document.body, document.documentElement, document, window])).toBeNull()
  })

  it('a picture, or what the pointer calls a button, is a control without words', () => {
    expect(kindAt('<img>')).toBe('unnamed')
    expect(kindAt('<div style="cursor:pointer"></div>')).toBe('unnamed')
    expect(kindAt('<div style="cursor:pointer">Weiter</div>')).toBe('unknown')
  })
})

describe('names', () => {
  it('come from everywhere, once each', () => {
    draw('<button aria-label="Renew" title="Renew"> Renew <img alt="Pill"></button>')
    expect(namesOf(find('button'))).toEqual(['Renew', 'Pill'])
  })

  it('a list of rows has no name of its own', () => {
    draw(`<div>${'<p>Renew Download Revoke</p>'.repeat(20)}</div>`)
    expect(wordOf(find('div'))).toBeNull()
  })

  it('a label for the element is not taken from another document', () => {
    draw('<button aria-labelledby="missing">Renew</button>')
    expect(namesOf(find('button'))).toEqual(['Renew'])
  })

  it('prose and cells are no control elements', () => {
    draw('<p>x</p>')
    expect(isControlElement(find('p'))).toBe(false)
  })
})
