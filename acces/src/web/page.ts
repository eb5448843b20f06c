import { createHash } from 'node:crypto'
import { type CodeErreur, erreurs } from '../errors.js'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? '')

// Contrast: #161616 and #000091 on white are above 13:1, #b34000 above 5.5:1. Targets are 44 px high at least.
const style = `
:root{color-scheme:light}
body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#161616;background:#fff}
main{max-width:42rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.6rem;line-height:1.25}
h2{font-size:1.15rem;margin:1.75rem 0 .5rem}
ul{list-style:none;margin:0;padding:0}
li{margin:0 0 .5rem}
button{display:block;width:100%;min-height:44px;padding:.6rem .9rem;text-align:left;font:inherit;color:#161616;background:#fff;border:1px solid #6a6a6a;border-radius:4px;cursor:pointer}
button:hover{background:#f0f0fb}
button:focus-visible,a:focus-visible{outline:3px solid #000091;outline-offset:2px}
button .nom{display:block;font-weight:700;color:#000091}
button .detail{display:block}
.annuler{margin-top:2rem}
.alerte{border-left:4px solid #b34000;padding:.25rem 1rem;margin:1rem 0}
.code{color:#3a3a3a;font-family:ui-monospace,monospace;font-size:.9rem}
`

/** Nothing but our own inline style, known by its digest; no script at all, no frame, no image. */
export const pageHeaders = (formTargets: readonly string[] = []) => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    // Browsers apply form-action to the redirects that follow a form, hence the explorer's origin.
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
})

export const page = (titre: string, main: string) => `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>${escapeHtml(titre)} · Trait d’union</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`

/** Only sentences of our own list: nothing that came with the request is ever shown back. */
export function errorPage(code: CodeErreur) {
  const { titre, cause, action } = erreurs[code]
  return page(
    titre,
    `<h1>${escapeHtml(titre)}</h1>
<p>${escapeHtml(cause)}</p>
<p>${escapeHtml(action)}</p>
<p class="code">Code : ${code}</p>`,
  )
}
