/** Asks the browser for one console at a time, inside the click, and says what came of it. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import { consolePattern } from '../../lib/domain/console-address'
import { consolesFor, type MdmConsole } from '../../lib/domain/consoles'
import { t } from '../../lib/i18n/t'
import { usePageState } from '../shared/use-page-state'
import { Failed } from '../ui/failed'
import { ConsolesView } from './consoles-view'
import type { Guarded } from './guarded'

const PROBLEMS = {
  'no-host': 'consoles_problem_no_host',
  'not-https': 'consoles_problem_not_https',
  apple: 'consoles_problem_apple',
} as const

export function ConsolesContainer({ client }: { client: PageClient }) {
  const { state, failed } = usePageState(client, null)
  const [granted, refresh, isLost] = useGranted(client)
  const [typed, setTyped] = useState('')
  const [example, setExample] = useState('mdm.contoso.com')
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState<{ isGood: boolean; text: string } | null>(null)
  if (failed || isLost) return <Failed />
  if (state === null || granted === null) return null
  const ask = (name: string, patterns: readonly string[]) => {
    // Nothing may come before this: the browser asks only inside a click.
    client.askConsoles([...patterns]).then(
      (isGranted) => {
        setSaid(
          isGranted
            ? { isGood: true, text: t('consoles_granted', name) }
            : { isGood: false, text: t('consoles_refused', name) },
        )
        refresh()
      },
      () => setSaid({ isGood: false, text: t('consoles_refused', name) }),
    )
  }
  const guard = (one: MdmConsole) => {
    if (one.example === null) return ask(one.name, one.origins)
    setExample(one.example)
    document.getElementById('address')?.querySelector('input')?.focus()
  }
  const guardTyped = () => {
    const { pattern, problem: why } = consolePattern(typed)
    if (pattern === null) return setProblem(t(PROBLEMS[why]))
    setTyped('')
    ask(pattern.slice('https://'.length, -'/*'.length), [pattern])
  }
  const stop = ({ name, patterns }: Guarded) => {
    client.dropConsoles(patterns).then(
      () => {
        setSaid({ isGood: true, text: t('consoles_stopped', name) })
        refresh()
      },
      () => setSaid({ isGood: false, text: t('popup_failed') }),
    )
  }
  const own = state.records.filter(({ retired }) => retired === null).map(({ mdm }) => mdm)
  return (
    <ConsolesView
      consoles={consolesFor(own)}
      granted={granted}
      typed={typed}
      example={example}
      problem={problem}
      said={said}
      onType={(text) => {
        setTyped(text)
        setProblem(null)
      }}
      onGuard={guard}
      onGuardTyped={guardTyped}
      onStop={stop}
    />
  )
}

/** What is granted, read again when the page is looked at and after each answer. */
function useGranted(client: PageClient): [string[] | null, () => void, boolean] {
  const [granted, setGranted] = useState<string[] | null>(null)
  const [isLost, setLost] = useState(false)
  const refresh = useCallback(() => {
    client.consoles().then(setGranted, () => setLost(true))
  }, [client])
  useEffect(() => {
    refresh()
    return client.onChange(refresh)
  }, [client, refresh])
  return [granted, refresh, isLost]
}
