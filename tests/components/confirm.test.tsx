// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ConfirmContainer } from '../../components/confirm/confirm-container'
import { ReleaseContainer } from '../../components/release/release-container'
import { newConfirmation } from '../../lib/domain/confirmation'
import type { UserSettings } from '../../lib/domain/settings'
import { answerOf, inWords } from '../../lib/shadow/answer'
import { parseChallenge } from '../../lib/shadow/challenge'
import type { Saying } from '../../lib/shadow/mac'
import { CONTOSO, FABRIKAM } from '../domain/record-samples'
import { ACCOUNT, NOW, OTHER, REQUEST, TOPIC, tabOf } from '../domain/tab-state-samples'
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

let windows: string[] = []
beforeEach(() => {
  speakEnglish()
  windows = []
})

async function confirm(over: Partial<UserSettings> = {}, isAsked = true) {
  const here = stage([CONTOSO, FABRIKAM])
  const { services } = here.bench
  const settings = await services.settings.read()
  await services.settings.save({ ...settings, shadow: 'independent', ...over })
  const about = {
    topic: TOPIC,
    isRead: true,
    account: ACCOUNT,
    recordId: 'contoso',
    row: 3,
    rowText: 'Microsoft Corporation · Sep 11, 2027',
  }
  const task = { kind: 'renew', recordId: 'contoso', ticket: '' } as const
  const confirmation = isAsked ? newConfirmation(about, NOW) : null
  await services.tabs.update(1, NOW, () => tabOf({ task, account: ACCOUNT, confirmation }))
  return { here, root: await page(here) }
}

async function page(here: Stage): Promise<HTMLElement> {
  const root = show(
    <ConfirmContainer
      client={here.client}
      tabId={1}
      closeWindow={() => windows.push('closed')}
      openRelease={(tabId) => windows.push(`release ${tabId}`)}
    />,
  )
  await vi.waitFor(() => expect(root.textContent).not.toBe(''))
  return root
}

async function ready(root: HTMLElement): Promise<string> {
  press(root, /both ready/)
  return vi.waitFor(() => {
    const shown = root.querySelector('.spoken')?.textContent ?? ''
    expect(shown).toMatch(/^(\w{4}-){2}\w{4}$/)
    return shown
  })
}

/** What the second person says on the telephone. */
function said(spoken: string, topic = TOPIC, saying: Saying = 'agrees'): string {
  const challenge = parseChallenge(spoken)
  if (challenge === null) throw new Error('no challenge')
  return inWords(answerOf([topic], challenge, saying))
}

async function typeAnswer(root: HTMLElement, text: string): Promise<void> {
  await type(root, /Four words/, text)
  press(root, /Compare/)
}

describe('what is shown', () => {
  it('everything that is read out, and nothing of the UID', async () => {
    const { root } = await confirm()
    for (const shown of ['Contoso', 'Intune', ACCOUNT, 'Row 4', 'Renew'])
      expect(root.textContent).toContain(shown)
    expect(root.innerHTML).not.toContain(TOPIC.slice(-12))
    expect(root.textContent).toContain('They do not show who it was')
  })

  it('no code before both are ready', async () => {
    const { root } = await confirm()
    expect(root.querySelector('.spoken')).toBeNull()
    await ready(root)
    expect(root.textContent).toContain('It counts until')
  })

  it('says so when nothing is waiting', async () => {
    const { root } = await confirm({}, false)
    expect(root.textContent).toContain('Nothing is waiting')
    expect(root.querySelector('button')).toBeNull()
  })

  it('is clean for axe, before and after', async () => {
    const { root } = await confirm({ shadow: 'witnessed' })
    expect(await violations(root)).toEqual([])
    find<HTMLInputElement>(root, 'label.choice', /own computer/)
      .querySelector('input')
      ?.click()
    await rendered()
    await ready(root)
    expect(await violations(root)).toEqual([])
  })
})

describe('words', () => {
  it('agree: says so, and what words show', async () => {
    const { here, root } = await confirm()
    await typeAnswer(root, said(await ready(root)))
    await vi.waitFor(() => expect(root.textContent).toContain('They agree.'))
    expect(root.textContent).toContain('Words show care, not who it was')
    expect(root.textContent).toContain('a source of their own')
    expect(here.bench.events.map(({ kind }) => kind)).toEqual(['confirmation-given'])
    press(root, /Back to Apple/)
    expect(windows).toEqual(['closed'])
  })

  it('mistyped: a problem of the field, no alarm', async () => {
    const { root } = await confirm()
    await typeAnswer(root, said(await ready(root)).replace(/^\w+/, 'contoso'))
    await vi.waitFor(() => expect(root.textContent).toContain('“contoso” is not in the list'))
    expect(root.querySelector('.notice')).toBeNull()
    await type(root, /Four words/, 'abandon')
    expect(root.textContent).not.toContain('is not in the list')
  })

  it('another UID: an alarm that says what to do', async () => {
    const { root } = await confirm()
    await typeAnswer(root, said(await ready(root), OTHER))
    await vi.waitFor(() => expect(root.querySelector('.notice.tone-stop')).not.toBeNull())
    expect(root.textContent).toContain('Compare the Subject ID together')
    expect(root.textContent).toContain('Tries left: 2')
  })

  it('"does not agree" is told from a disagreement', async () => {
    const { root } = await confirm()
    await typeAnswer(root, said(await ready(root), OTHER, 'denies'))
    await vi.waitFor(() => expect(root.textContent).toContain('The second person says'))
  })

  it('the third time ends it', async () => {
    const { root } = await confirm()
    const wrong = said(await ready(root), OTHER)
    for (const left of ['2', '1']) {
      await typeAnswer(root, wrong)
      await vi.waitFor(() => expect(root.textContent).toContain(`Tries left: ${left}`))
    }
    await typeAnswer(root, wrong)
    await vi.waitFor(() => expect(root.textContent).toContain('This request is over'))
  })

  it('are completed from the list', async () => {
    const { root } = await confirm()
    await ready(root)
    await type(root, /Four words/, 'abandon abi')
    press(root, /^ability$/)
    await rendered()
    expect(field(root, /Four words/).value).toBe('abandon ability ')
    await type(root, /Four words/, 'abandon abx')
    expect(root.querySelector('fieldset.row')).toBeNull()
  })

  it('a day’s list covers what was chosen', async () => {
    const { root } = await confirm()
    find<HTMLElement>(root, 'label.choice', /Fabrikam/)
      .querySelector('input')
      ?.click()
    await rendered()
    await ready(root)
    expect(root.textContent).toContain('It covers 2 certificates')
  })
})

describe('beside the renewer', () => {
  it('a name and the end of the UID', async () => {
    const { root } = await confirm({ shadow: 'witnessed' })
    await type(root, /Name of the second/, 'K. Jones')
    await type(root, /last six/, '000001')
    press(root, /Compare/)
    await vi.waitFor(() => expect(root.textContent).toContain('Confirmed by: K. Jones'))
  })

  it('what is missing or wrong stands at its field', async () => {
    const { root } = await confirm({ shadow: 'witnessed' })
    press(root, /Compare/)
    await vi.waitFor(() => expect(root.textContent).toContain('Type the second person’s name'))
    expect(document.activeElement).toBe(field(root, /Name of the second/))
    await type(root, /Name of the second/, 'K. Jones')
    await type(root, /last six/, '00000z')
    press(root, /Compare/)
    await vi.waitFor(() => expect(root.textContent).toContain('exactly six characters'))
    await type(root, /last six/, '000002')
    press(root, /Compare/)
    await vi.waitFor(() => expect(root.textContent).toContain('not the end of the UID'))
  })

  it('is not offered where more is required', async () => {
    const { root } = await confirm()
    expect(root.textContent).not.toContain('beside me')
  })
})

describe('signed', () => {
  it('asks for the signed text, and says why words are not enough', async () => {
    const { root } = await confirm({ shadow: 'signed' })
    const words = said(await ready(root))
    await type(root, /signed text/, words)
    press(root, /Compare/)
    await vi.waitFor(() => expect(root.textContent).toContain('words are not enough'))
  })
})

describe('nobody can confirm', () => {
  it('leads to the written reason', async () => {
    const { root } = await confirm()
    press(root, /Go on without a second person/)
    expect(windows).toEqual(['release 1'])
  })

  it('not where settings forbid it', async () => {
    const { root } = await confirm({ breakGlass: false })
    expect(root.textContent).not.toContain('without a second person')
  })
})

describe('the written reason', () => {
  async function release(over: Partial<UserSettings> = {}) {
    const { here } = await confirm(over)
    const request = { ...REQUEST, kind: 'unconfirmed' as const, topic: TOPIC, row: 3 }
    await here.bench.services.tabs.update(1, NOW, (state) => ({
      ...state,
      asked: { request, at: NOW },
    }))
    const root = show(
      <ReleaseContainer
        client={here.client}
        tabId={1}
        closeWindow={() => windows.push('closed')}
      />,
    )
    await vi.waitFor(() => expect(root.textContent).not.toBe(''))
    return { here, root }
  }

  it('is asked for with the name; going back is the big button', async () => {
    const { here, root } = await release()
    expect(root.querySelector('.button-big')?.textContent).not.toMatch(/without/)
    await type(root, /organisation/i, 'Contoso')
    await type(root, /^(Why|Reason)/, 'nobody answers')
    press(root, /Go on without a second person/)
    await vi.waitFor(async () => {
      const { confirmation } = await here.bench.services.tabs.get(1, NOW)
      expect(confirmation?.broken).toBe(NOW)
    })
    expect(here.bench.events.at(-1)?.kind).toBe('release-granted')
  })

  it('has no way out where settings forbid it', async () => {
    const { root } = await release({ breakGlass: false })
    expect(root.textContent).toContain('no written reason may stand for them')
    expect(root.querySelector('input, textarea')).toBeNull()
  })
})
