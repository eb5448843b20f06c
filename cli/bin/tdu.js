#!/usr/bin/env node
// Committed and plain, so that `npm ci` links it before anything is built (npx would otherwise ask a public registry).
import { existsSync } from 'node:fs'

const main = new URL('../dist/main.js', import.meta.url)
if (existsSync(main)) await import(main)
else {
  process.stderr.write(
    'tdu n’est pas encore construit. Lancez « npm run build » à la racine du dépôt, puis recommencez.\n',
  )
  process.exitCode = 1
}
