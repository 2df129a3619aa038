/**
 * Reads an .ics file as RFC 5545 says (sections 3.1 and 3.3.11), written apart from the library
 * that writes it. A parser from the registry can take the place of `readIcs` with no other change.
 */
export interface IcsProperty {
  name: string
  parameters: Record<string, string>
  value: string
}

export interface IcsComponent {
  name: string
  properties: IcsProperty[]
  components: IcsComponent[]
}

/** The calendar itself. Throws on what is no calendar. */
export function readIcs(text: string): IcsComponent {
  if (!/^(?:[^\r\n]*\r\n)+$/.test(text)) throw new Error('lines end with CR LF, the last one too')
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)
  const long = text.split('\r\n').find((line) => new TextEncoder().encode(line).length > 75)
  if (long !== undefined) throw new Error(`longer than 75 octets: ${long}`)
  const top: IcsComponent = { name: '', properties: [], components: [] }
  const open = [top]
  for (const line of lines) take(property(line), open)
  const [calendar] = top.components
  if (open.length !== 1 || calendar?.name !== 'VCALENDAR') throw new Error('not one calendar')
  return calendar
}

export function textIn(component: IcsComponent, name: string): string {
  const found = component.properties.filter((one) => one.name === name)
  if (found.length !== 1) throw new Error(`${name} is there ${found.length} times`)
  return unescaped(found[0]?.value ?? '')
}

function take(line: IcsProperty, open: IcsComponent[]): void {
  const parent = open.at(-1)
  if (line.name === 'BEGIN') {
    const begun: IcsComponent = { name: line.value, properties: [], components: [] }
    parent?.components.push(begun)
    open.push(begun)
  } else if (line.name === 'END') {
    if (open.pop()?.name !== line.value) throw new Error(`END:${line.value} ends another one`)
  } else {
    parent?.properties.push(line)
  }
}

function property(line: string): IcsProperty {
  const found = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^;:"]*))*):(.*)$/.exec(line)
  if (found === null) throw new Error(`no property: ${line}`)
  const [, name = '', list = '', value = ''] = found
  const pairs = list.split(';').filter(Boolean)
  const parameters = Object.fromEntries(pairs.map((pair) => pair.split('=')))
  return { name, parameters, value }
}

function unescaped(value: string): string {
  return value.replace(/\\(.)/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter))
}
