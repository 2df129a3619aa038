// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Screen } from '../../lib/domain/tab'
import { readPage } from '../../lib/portal/reading'
import { draw, drawFixture, find, giveLayout } from './page'

beforeAll(giveLayout)
beforeEach(() => draw(''))

const read = () => readPage(document, null)

describe('the screen', () => {
  it.each<[string, Screen]>([
    ['get-started', 'get-started'],
    ['list-table', 'list'],
    ['list-alike', 'list'],
    ['list-one-row', 'list'],
    ['list-items', 'list'],
    ['list-grid', 'list'],
    ['list-server', 'list'],
    ['list-empty', 'list'],
    ['list-footer', 'list'],
    ['hidden-views', 'list'],
    ['terms', 'terms'],
    ['create', 'create'],
    ['renew', 'renew'],
    ['renew-split-heading', 'renew'],
    ['confirmation-created', 'confirmation'],
    ['confirmation-renewed', 'confirmation'],
    ['confirmation-unknown', 'confirmation'],
    ['confirmation-created-prose', 'confirmation'],
    ['revoke-question', 'revoke'],
    ['signed-out', 'signed-out'],
    ['error', 'error'],
    ['loading', 'loading'],
    ['translated', 'translated'],
    ['redesign', 'unknown'],
    ['two-headings', 'unknown'],
    ['list-without-create', 'unknown'],
    ['renew-without-form', 'unknown'],
  ])('%s is %s', (name, screen) => {
    drawFixture(name)
    expect(read().screen).toBe(screen)
  })

  it('an empty body is loading', () => expect(read().screen).toBe('loading'))

  it.each(['translated-ltr', 'translated-rtl'])('a root marked %s is translated', (name) => {
    drawFixture('list-table')
    document.documentElement.className = name
    expect(read().screen).toBe('translated')
  })

  it('a heading in a hidden view says nothing', () => {
    drawFixture('list-table')
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div hidden><h2>Renew Push Certificate</h2></div>',
    )
    expect(read().screen).toBe('list')
    find('div[hidden]').hidden = false
    expect(read().screen).toBe('unknown')
  })

  it('a word in prose is no heading and no control', () => {
    drawFixture('list-table')
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p>To end it press <b>Revoke</b>; see <i>Confirmation</i> below.</p>',
    )
    expect(read().seen.controls.filter(({ kind }) => kind === 'revoke')).toHaveLength(3)
  })

  it('a sign-in page that also shows a file field is not just signed out', () => {
    draw(
      '<p>Welcome to the portal of push certificates</p><a href="#">Sign in</a><input type="file">',
    )
    expect(read().screen).toBe('unknown')
  })

  it('an error page with a button to create is not just an error', () => {
    draw(
      '<h1>Error</h1><p>Something went wrong on this page.</p><button>Create a Certificate</button>',
    )
    expect(read().screen).toBe('unknown')
  })

  it('Get Started with rows is neither', () => {
    drawFixture('list-table')
    find('h2').textContent = 'Get Started'
    expect(read().screen).toBe('unknown')
  })

  it('a form with a row in sight is not understood', () => {
    drawFixture('renew')
    document.body.insertAdjacentHTML(
      'beforeend',
      '<table><tr><td>Apr 7, 2027</td><td><a href="#">Renew</a></td></tr></table>',
    )
    expect(read().screen).toBe('unknown')
  })

  it('our own element is not read', () => {
    drawFixture('list-table')
    const own = document.createElement('pushcert-guard')
    own.innerHTML = '<h2>Renew Push Certificate</h2><button>Revoke</button>'
    document.body.append(own)
    expect(readPage(document, own).screen).toBe('list')
    expect(read().screen).not.toBe('list')
  })

  it('a view in an open shadow root is read', () => {
    draw('<div id="host"></div>')
    const root = find('#host').attachShadow({ mode: 'open' })
    root.innerHTML =
      '<h2>Certificates for Third-Party Servers</h2><button>Create a Certificate</button>'
    expect([read().screen, read().seen.roots]).toEqual(['list', [root]])
  })
})

describe('the confirmation', () => {
  it.each([
    ['confirmation-created', 'created'],
    ['confirmation-created-prose', 'created'],
    ['confirmation-renewed', 'renewed'],
    ['confirmation-unknown', 'unknown'],
    ['list-table', null],
  ])('%s: %s', (name, confirmed) => {
    drawFixture(name)
    expect(read().confirmed).toBe(confirmed)
  })

  it('created wins over prose before it, too', () => {
    drawFixture('confirmation-created')
    find('h2').insertAdjacentHTML(
      'afterend',
      '<p>You have successfully renewed certificates before.</p>',
    )
    expect(read().confirmed).toBe('created')
  })

  it('a hidden sentence says nothing', () => {
    drawFixture('confirmation-unknown')
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p hidden>You have successfully renewed your push certificate</p>',
    )
    expect(read().confirmed).toBe('unknown')
  })
})

describe('the account', () => {
  it.each([
    ['list-table', 'mdm-push@contoso.com'],
    ['list-footer', 'mdm-push@contoso.com'],
    ['signed-out', null],
    ['loading', null],
  ])('%s: %s', (name, account) => {
    drawFixture(name)
    expect(read().account).toBe(account)
  })

  it.each([
    'https://idmsa.apple.com/IDMSWebAuth/signout',
    'https://appleid.apple.com/signout',
    '/pushcert/signout',
    'javascript:signOut()',
    '#',
  ])('Sign out may be a link to %s', (href) => {
    drawFixture('list-table')
    find('a.pill').setAttribute('href', href)
    expect(read().account).toBe('mdm-push@contoso.com')
  })

  it('is in lower case', () => {
    drawFixture('list-table')
    find('.account').textContent = ' MDM-Push@Contoso.COM '
    expect(read().account).toBe('mdm-push@contoso.com')
  })

  it('is none when two addresses stand beside Sign out', () => {
    drawFixture('list-table')
    find('.account').insertAdjacentHTML('afterend', '<span>other@contoso.com</span>')
    expect(read().account).toBeNull()
  })

  it('is none when the address is hidden', () => {
    drawFixture('list-table')
    find('.account').hidden = true
    expect(read().account).toBeNull()
  })
})

describe('the Notes', () => {
  it.each(['create', 'renew'])('of %s are its one text area', (name) => {
    drawFixture(name)
    expect(read().notes).toBe(find('textarea'))
  })

  it('are none where two fields could be, or none is shown', () => {
    drawFixture('renew')
    document.body.insertAdjacentHTML('beforeend', '<textarea id="second"></textarea>')
    expect(read().notes).toBeNull()
    find('#second').hidden = true
    expect(read().notes).toBe(find('textarea'))
    find('textarea').hidden = true
    expect(read().notes).toBeNull()
  })

  it('are none on the list', () => {
    drawFixture('list-table')
    expect(read().notes).toBeNull()
  })
})
