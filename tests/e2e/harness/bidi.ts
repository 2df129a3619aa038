/**
 * WebDriver BiDi, spoken directly: puppeteer starts Firefox and keeps the connection, but its
 * page objects do not reach extension pages and private windows.
 */
import type { Browser } from 'puppeteer-core'

export interface Bidi {
  send<T = unknown>(method: string, params: Record<string, unknown>): Promise<T>
  /** Returns how to stop listening. */
  on(event: string, listener: Listener): () => void
}

type Listener = (params: Record<string, unknown>) => void

interface Connection {
  send(method: string, params: Record<string, unknown>): Promise<{ result: unknown }>
  on(event: string, listener: Listener): void
  off(event: string, listener: Listener): void
}

interface Evaluated {
  type: 'success' | 'exception'
  result?: { type: string; value?: unknown; sharedId?: string }
  exceptionDetails?: { text: string }
}

/** One top-level browsing context. */
export interface Context {
  context: string
  url: string
  clientWindow: string
}

export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as { connection: Connection }
  return {
    async send<T>(method: string, params: Record<string, unknown>) {
      return (await connection.send(method, params)).result as T
    },
    on(event, listener) {
      connection.on(event, listener)
      return () => connection.off(event, listener)
    },
  }
}

/** Evaluates in a tab (its own world) and returns BiDi's description of the result. */
export async function evaluateIn(
  bidi: Bidi,
  context: string,
  expression: string,
): Promise<NonNullable<Evaluated['result']>> {
  let answer = await evaluateOnce(bidi, context, expression)
  // Firefox, now and then, just as a page of the extension is replaced: asked again, it answers.
  for (let tries = 0; tries < 3 && isBetweenPages(answer); tries++)
    answer = await evaluateOnce(bidi, context, expression)
  if (answer.type === 'exception' || answer.result === undefined) {
    throw new Error(answer.exceptionDetails?.text ?? 'The page gave no answer')
  }
  return answer.result
}

function evaluateOnce(bidi: Bidi, context: string, expression: string): Promise<Evaluated> {
  return bidi.send<Evaluated>('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
    resultOwnership: 'none',
    serializationOptions: { maxDomDepth: 0 },
  })
}

function isBetweenPages({ exceptionDetails }: Evaluated): boolean {
  return exceptionDetails?.text.includes('cross-compartment wrapper') ?? false
}

export async function topContexts(bidi: Bidi): Promise<Context[]> {
  const tree = await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', { maxDepth: 0 })
  return tree.contexts
}

interface Tree {
  context: string
  url: string
  children?: Tree[] | null
}

/** A tab's own context and those of all its frames. */
export async function frameTree(bidi: Bidi, root: string): Promise<Tree[]> {
  const { contexts } = await bidi.send<{ contexts: Tree[] }>('browsingContext.getTree', { root })
  const all = (tree: Tree): Tree[] => [tree, ...(tree.children ?? []).flatMap(all)]
  return contexts.flatMap(all)
}

export async function framesOf(bidi: Bidi, root: string): Promise<string[]> {
  return (await frameTree(bidi, root)).map(({ context }) => context)
}

/** Evaluates with the rights of the browser itself (`--remote-allow-system-access`). */
export async function evaluateInBrowser(bidi: Bidi, expression: string): Promise<void> {
  const tree = await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', {
    maxDepth: 0,
    'moz:scope': 'chrome',
  })
  const [first] = tree.contexts
  if (first === undefined) throw new Error('Firefox shows no window of its own')
  await evaluateIn(bidi, first.context, expression)
}
