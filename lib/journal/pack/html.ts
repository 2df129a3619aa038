/**
 * The pack as one HTML file: readable without any script, printable, light, asking nothing of any
 * network. What can be checked is the block of lines at its end.
 */
import { t } from '../../i18n/t'
import type { Text } from '../../words/notice'
import { say } from '../../words/say'
import { moment, momentDay } from '../words/moment'
import { named, plain } from '../words/plain'
import { SUM_PLACE, sealHtml, toIsland } from './island'
import { packToLines } from './lines'
import { html, type Markup } from './markup'
import type { Pack } from './pack'
import { type EventRow, type PackRow, packShort, rowsOf } from './rows'
import { PACK_STYLE } from './style'

/** The whole file. `language` of the header must be the one that `t` speaks. */
export function packToHtml(pack: Pack): string {
  const title = packTitle(pack)
  const body = html`<main>
<h1>${title}</h1>
${facts(pack)}
${meaning()}
<h2>${t('journal_pack_events')}</h2>
<table>
<thead><tr><th scope="col">${t('journal_column_seq')}</th><th scope="col">${t('journal_column_time')}</th><th scope="col">${t('journal_column_event')}</th></tr></thead>
<tbody>
${rowsOf(pack).map(row)}</tbody>
</table>
<p class="soft">${t('journal_pack_end')}</p>
</main>`
  const page = `<!doctype html>
<html lang="${html`${plain(pack.header.language)}`.markup}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
${SUM_PLACE}
<title>${html`${title}`.markup}</title>
<style>${PACK_STYLE}</style>
</head>
<body>
${body.markup}
${toIsland(packToLines(pack))}
</body>
</html>
`
  return sealHtml(page)
}

/** "Evidence: Contoso, 2026-11-21". */
export function packTitle({ header }: Pack): string {
  const whose = named(header.organisation, ['journal_pack_everybody'])
  const day = momentDay(header.savedAt, header.zone)
  return t('journal_pack_title', typeof whose === 'string' ? whose : say(whose), day)
}

function facts(pack: Pack): Markup {
  const { header } = pack
  const none = t('journal_none')
  const zone = header.zone === null ? none : plain(header.zone.name)
  const pairs: [string, string][] = [
    [t('journal_pack_short'), packShort(pack)],
    [t('journal_pack_saved'), moment(header.savedAt, header.zone)],
    [t('journal_pack_zone'), zone],
    [t('journal_pack_range'), `${header.first}–${header.last}`],
    [t('journal_pack_newest'), `${header.newest.seq}: ${header.newest.hash}`],
    [t('journal_pack_version'), plain(header.version)],
    [t('journal_pack_browser'), header.browser === null ? none : plain(header.browser)],
    [t('journal_pack_policy'), header.policy === null ? none : plain(header.policy)],
    [t('journal_pack_heads'), String(pack.heads.length)],
    [t('journal_pack_key'), header.key ?? t('journal_pack_unsigned')],
  ]
  return html`<dl>
${pairs.map(([name, value]) => html`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>\n`)}</dl>`
}

function meaning(): Markup {
  return html`<section class="note">
<h2>${t('journal_proves')}</h2>
<p>${t('journal_proves_text')}</p>
<h2>${t('journal_proves_not')}</h2>
<ul>
<li>${t('journal_proves_not_rewrite')}</li>
<li>${t('journal_proves_not_tail')}</li>
<li>${t('journal_proves_not_time')}</li>
<li>${t('journal_proves_not_words')}</li>
</ul>
<h2>${t('journal_pack_how')}</h2>
<p>${t('journal_pack_how_text')} <code>verify.html</code> · <code>node verify-evidence.mjs</code></p>
</section>`
}

function row(one: PackRow): Markup {
  if (one.is === 'withheld') {
    const words = t('journal_withheld', String(one.from), String(one.to))
    return html`<tr class="soft"><td>${one.from}</td><td></td><td>${words}</td></tr>\n`
  }
  return html`<tr id="e${one.seq}"><td>${one.seq}</td><td>${one.time}</td><td>${content(one)}</td></tr>\n`
}

function content({ words, details, shown, hash }: EventRow): Markup {
  const quote = shown === '' ? '' : html`<blockquote><bdi>${shown}</bdi></blockquote>`
  const list = details.map(
    ({ label, value }) =>
      html`<br><span class="soft">${say(label)}:</span> <bdi>${said(value)}</bdi>`,
  )
  return html`<bdi>${say(words)}</bdi>${list}${quote}<div><code class="soft">${hash}</code></div>`
}

function said(value: string | Text): string {
  return typeof value === 'string' ? value : say(value)
}
