/** The few pages that the server writes itself: the shell, the frame, sign-in, and plain errors. */
import type { Drawing } from '../drawings.ts'

const SHEET = '<link rel="stylesheet" href="/pushcert/practice/pages/portal.css">'
const LABEL = '<div class="practice-copy" translate="no">Practice copy</div>'

/** The page's policy: as strict as the drawing lets it be. `javascript:` links need inline code. */
export function policyOf(drawing: Drawing): string {
  const inline = drawing.controls === 'javascript-link' ? " 'unsafe-inline'" : ''
  return [
    "default-src 'none'",
    `script-src 'self'${inline}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    // By name as well: what a srcdoc frame posts is not 'self' to Firefox (153).
    "frame-src 'self' https://identity.apple.com",
    "form-action 'self' https://identity.apple.com https://idmsa.apple.com",
    "base-uri 'none'",
  ].join('; ')
}

export function shellPage(): string {
  return page('Apple Push Certificates Portal', {
    head: '<script type="module" src="/pushcert/practice/pages/main.ts"></script>',
    body: '',
  })
}

export function framePage(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${SHEET}</head><body></body></html>`
}

export function signInPage(action: string, problem: string): string {
  const field = (label: string, name: string, type: string) =>
    `<label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" autocomplete="off">`
  return page('Sign In', {
    head: '',
    body: `<div class="sign-in"><h1>Sign in to practise</h1>
<p>Any password and any code will do. Never type a real password here.</p>
<p class="problem">${problem}</p>
<form method="post" action="${action}">
${field('E-mail', 'account', 'email')}
${field('Password', 'password', 'password')}
${field('Verification code', 'code', 'text')}
<button class="pill blue" type="submit">Continue</button></form></div>`,
  })
}

/** Apple's plain 404 page, as plain as it was described. */
export function notFoundPage(): string {
  return page('404 Not Found', {
    head: '',
    body: '<div class="sign-in"><h1>Not Found</h1><p>The requested URL was not found on this server.</p></div>',
  })
}

export function plainPage(title: string, text: string): string {
  return page(title, {
    head: '',
    body: `<div class="sign-in"><h1>${title}</h1><p>${text}</p></div>`,
  })
}

function page(title: string, parts: { head: string; body: string }): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width">
${SHEET}${parts.head}</head>
<body>${parts.body}${LABEL}</body></html>`
}
