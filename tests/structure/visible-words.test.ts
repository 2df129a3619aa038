import { describe, expect, it } from 'vitest'
import { filesIn, parseSource, sourcesIn, textOf } from './rules/sources'
import { visibleWords } from './rules/visible-words'

describe('what a person reads', () => {
  it('comes from the message catalogue', () => {
    const files = sourcesIn('components', 'entrypoints', 'lib/overlay', 'lib/guards', 'lib/runtime')
    expect(files.flatMap(visibleWords)).toEqual([])
  })

  it('is not in the HTML of the pages, the product name aside', () => {
    const pages = filesIn('entrypoints').filter((path) => path.endsWith('.html'))
    const words = pages.map((path) => textOf(path).replace(/<[^>]*>/g, ' '))
    expect(words.filter((text) => !/^\s*(Pushcert Guard)?\s*$/.test(text))).toEqual([])
  })
})

describe('the rule itself', () => {
  const count = (text: string) => visibleWords(parseSource('components/a.tsx', text)).length

  it.each([
    'const x = <p>Renew, do not create.</p>',
    'const x = <p>更新してください</p>',
    'const x = <p>{"Renew"}</p>',
    'const x = <p>{`Renew $' + '{name} now`}</p>',
    'const x = <button title="Renew" />',
    'const x = <img alt={"a certificate"} />',
    'node.textContent = "Renew"',
    'node.setAttribute("aria-label", "Renew")',
    'node.append("Renew")',
    'node.placeholder = `Renew $' + '{name}`',
  ])('finds %s', (text) => {
    expect(count(text)).toBe(1)
  })

  it.each([
    'const x = <p>{t("renew")}</p>',
    'const x = <p>{" · "}</p>',
    'const x = <p>{org}: {mdm}</p>',
    'const x = <p class="words">12 / 180</p>',
    'const x = <p>{t("run")} <code>Get-MgThing | fl</code></p>',
    'const x = <input placeholder="IT-4421" />',
    'const x = <button title={t("renew")} type="button" />',
    'node.textContent = t("renew")',
    'node.setAttribute("data-state", "loading")',
    'node.append(icon)',
  ])('leaves %s alone', (text) => {
    expect(count(text)).toBe(0)
  })
})
