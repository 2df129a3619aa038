import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import { isReleaseLive, type ReleaseKind } from '../../lib/domain/release'
import { isGreen } from '../../lib/domain/verdict'
import { GUARDS } from '../../lib/guards'
import { mayFileEnter } from '../../lib/guards/file-choke'
import type { Facts, Guard, Press } from '../../lib/guards/guard'
import { markOf } from '../../lib/guards/row-highlight'
import type { Action, Notice, Stem, Text } from '../../lib/words/notice'
import { NOTICES } from '../../lib/words/notices'
import catalogue from '../../public/_locales/en/messages.json'
import { anyFacts, anyPress, VERDICTS } from './arbitrary-facts'
import { facts, NOW, row } from './facts-builder'
import { decide, noticesOf, words } from './said'

const RUNS = { numRuns: 3000 }
const STRANGE = /^(unknown|translated|loading)$/

/** A release of this kind that the clocks and the account allow; computed here, not by the guards. */
function live({ snapshot, now, account }: Facts, kind: ReleaseKind) {
  const { release } = snapshot
  return release?.kind === kind && isReleaseLive(release, now, account) ? release : null
}

function standsAside(facts: Facts): boolean {
  return STRANGE.test(facts.screen) && live(facts, 'unguarded') !== null
}

function always(rule: (press: Press, facts: Facts) => void): void {
  fc.assert(fc.property(anyPress, anyFacts, rule), RUNS)
}

describe('whatever the facts are', () => {
  it('Renew goes through only on the green row, armed and pressed by a person, or released for that row', () => {
    always((press, facts) => {
      const { ruling } = decide({ ...press, kind: 'renew' }, facts)
      if (ruling === 'hold') return
      if (standsAside(facts) || (facts.screen !== 'list' && live(facts, 'unguarded'))) return
      expect(facts.screen).toBe('list')
      expect(press.isTrusted).toBe(true)
      const row = press.place === null ? undefined : facts.rows[press.place]
      const age = facts.armed?.place === press.place ? NOW - (facts.armed?.since ?? 0) : -1
      const armed = age >= CLOCKS.doubleClick && age < CLOCKS.armed
      const green = row !== undefined && isGreen(row.verdict) && armed
      const released = row !== undefined && live(facts, 'renew')?.row === press.place
      expect(green || released).toBe(true)
    })
  })

  it('a release for one row never renews a row proved to be another certificate', () => {
    always((press, facts) => {
      const row = press.place === null ? undefined : facts.rows[press.place]
      if (facts.screen !== 'list' || row?.verdict !== 'not-this') return
      expect(decide({ ...press, kind: 'renew' }, facts).ruling).toBe('hold')
    })
  })

  it('nothing of the create flow goes through without a live create release', () => {
    always((press, facts) => {
      for (const kind of ['create', 'accept', 'upload'] as const) {
        if (kind === 'upload' && facts.screen !== 'create') continue
        if (kind === 'accept' && press.place !== null) continue
        if (standsAside(facts)) continue
        const { ruling } = decide({ ...press, kind }, facts)
        const allowed =
          live(facts, 'create') !== null && facts.snapshot.settings.createMode !== 'block'
        if (ruling !== 'hold') expect(allowed).toBe(true)
      }
    })
  })

  it('Revoke goes through only with a live release for that very row and UID', () => {
    always((press, facts) => {
      const { ruling } = decide({ ...press, kind: 'revoke' }, facts)
      if (ruling === 'hold' || standsAside(facts)) return
      const release = live(facts, 'revoke')
      expect(release).not.toBeNull()
      expect(press.isTrusted).toBe(true)
      // The answer to Apple's own question stands in no row.
      if (facts.screen === 'revoke' && press.place === null) return
      const row = press.place === null ? undefined : facts.rows[press.place]
      expect(release?.row).toBe(press.place)
      expect(row?.proof?.topic).toBe(release?.topic)
    })
  })

  it('only a press of a person is released', () => {
    always((press, facts) => {
      if (standsAside(facts) || live(facts, 'unguarded')) return
      expect(decide({ ...press, isTrusted: false }, facts).ruling).not.toBe('release')
    })
  })

  it('a file enters only the renew form of a carried renewal, a released create form, or unguarded', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        if (!mayFileEnter(facts)) return
        if (live(facts, 'unguarded')) return
        const { renewal, task, settings } = facts.snapshot
        const since = renewal?.uploadedAt ?? renewal?.at ?? 0
        const limit = renewal?.uploadedAt === null ? CLOCKS.renewalCarried : CLOCKS.uploadPending
        const isCarried = renewal !== null && NOW - since < limit && task?.kind === 'renew'
        const isReleased = live(facts, 'create') !== null && settings.createMode !== 'block'
        expect(facts.isCutOff).toBe(false)
        expect([facts.screen, facts.screen === 'renew' ? isCarried : isReleased]).toEqual([
          facts.screen === 'renew' ? 'renew' : 'create',
          true,
        ])
      }),
      RUNS,
    )
  })

  it('a carried renewal lets a file in only for the record it was pressed for', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { task, renewal } = facts.snapshot
        if (live(facts, 'unguarded') || facts.screen !== 'renew' || !mayFileEnter(facts)) return
        expect(renewal?.recordId).toBe(task?.record?.id)
        if (task?.record?.topic) expect(renewal?.topic).toBe(task.record.topic)
      }),
      RUNS,
    )
  })

  it('where nothing is understood, nothing but the short list passes', () => {
    always((press, facts) => {
      if (!STRANGE.test(facts.screen) || live(facts, 'unguarded')) return
      const harmless = /^(sign-out|cancel|decline|link-out|text-field)$/.test(press.kind)
      expect(decide(press, facts).ruling === 'hold').toBe(!harmless)
    })
  })

  it('without a task nothing dangerous is let through, and nothing is called green', () => {
    always((press, facts) => {
      const bare = { ...facts, snapshot: { ...facts.snapshot, task: null, release: null } }
      const dangerous = /^(create|renew|revoke|accept|upload|file)$/.test(press.kind)
      if (dangerous) expect(decide(press, bare).ruling).toBe('hold')
    })
  })

  it('nobody decides for a press twice: asked again, the answer is the same', () => {
    always((press, facts) => {
      expect(decide(press, facts)).toEqual(decide(press, facts))
    })
  })
})

describe('marks', () => {
  it('are green for match verdicts and for nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VERDICTS), fc.boolean(), (kind, likely) => {
        const mark = markOf(row(0, kind, { isLikely: likely }), facts())
        const green = kind === 'match' || kind === 'match-newer'
        expect([mark.name === 'match', mark.tone === 'proved']).toEqual([green, green])
      }),
    )
  })
})

const entries = catalogue as Record<string, { placeholders?: Record<string, { content: string }> }>

/** The texts of a notice, and the texts put into them. */
function textsOf(notice: Notice): Text[] {
  const own = [notice.title, ...(notice.body ? [notice.body] : [])]
  const texts = [...own, ...notice.actions.map(({ label }: Action) => label)]
  return texts.flatMap((text) => [
    text,
    ...text.slice(1).filter((arg) => Array.isArray(arg)),
  ]) as Text[]
}

function expectFilled(notice: Notice): void {
  for (const [key, ...args] of textsOf(notice)) {
    const contents = Object.values(entries[key]?.placeholders ?? {}).map(({ content }) => content)
    const most = Math.max(0, ...contents.map((content) => Number(content.slice(1))))
    expect([key, entries[key] !== undefined, args.length >= most]).toEqual([key, true, true])
  }
}

const UNSAFE = /^(ask-release|download|update-account)$/

describe('the words', () => {
  it.each(Object.keys(NOTICES) as Stem[])(
    'of %s fill every placeholder, said alone too',
    (stem) => {
      expectFilled(words([stem], facts()))
      expectFilled(
        words([stem, { place: 1, count: 2, of: 3, at: 4, green: 1 }], facts({ account: null })),
      )
    },
  )
})

/** To ask the second person is no way past them: the window that opens shows the way there first. */
function isSecondPerson(action: Action | undefined): boolean {
  return action?.act.do === 'ask-release' && action.act.kind === 'unconfirmed'
}

describe('what is said', () => {
  it('fills every placeholder of its messages', () => {
    always((press, facts) => {
      noticesOf(facts).forEach(expectFilled)
      const decision = decide(press, facts)
      if (decision.notice) expectFilled(decision.notice)
      for (const { word } of facts.rows.map((row) => markOf(row, facts)))
        if (word !== null)
          expect([word, entries[`portal_mark_${word}`] !== undefined]).toEqual([word, true])
    })
  })

  it('has a button in every dialog, and the big one is never a way past the guard', () => {
    always((press, facts) => {
      const decision = decide(press, facts)
      if (decision.notice === null) return
      const [first] = decision.notice.actions
      expect(first).toBeDefined()
      // Who came for a first certificate is asked once, calmly: going on is what they came for.
      const isFirst = facts.snapshot.task?.kind === 'first' && decision.notice.tone === 'calm'
      if (!isFirst && !isSecondPerson(first)) expect(first?.act.do).not.toMatch(UNSAFE)
    })
  })

  it('has no bar whose big button is a way past the guard', () => {
    always((_, facts) => {
      for (const { id, actions } of noticesOf(facts)) {
        if (isSecondPerson(actions[0])) continue
        expect([id, actions[0]?.act.do]).not.toEqual([id, 'ask-release'])
      }
    })
  })

  it('offers no release of Create where Create is switched off', () => {
    always((press, facts) => {
      if (facts.snapshot.settings.createMode !== 'block') return
      const decision = decide(press, facts)
      const held = decision.notice ? [decision.notice] : []
      const acts = [...held, ...noticesOf(facts)].flatMap(({ actions }) => actions)
      const asks = acts.filter(({ act }) => act.do === 'ask-release' && act.kind === 'create')
      expect(asks).toEqual([])
    })
  })

  it('has names that tell two notices of one moment apart', () => {
    always((_, facts) => {
      const ids = noticesOf(facts).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    })
  })
})

describe('the list of guards', () => {
  it('has no guard twice, and each one does something', () => {
    const names = GUARDS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const guard of GUARDS as readonly Guard[])
      expect([guard.name, Boolean(guard.press ?? guard.notices)]).toEqual([guard.name, true])
  })

  it('holds what no guard claims', () => {
    const strange = { kind: 'weird' as 'unknown', place: null, isTrusted: true }
    expect(decide(strange, facts()).ruling).toBe('hold')
  })
})
