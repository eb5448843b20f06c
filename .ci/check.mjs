// The check: what must hold of every commit, beside its tests. `npm run check` on a laptop runs the same list as CI.
import { spawnSync } from 'node:child_process'
import { absentFromClonesOf, digestOf } from './generated.mjs'
import { builtOf, roomsOf, unbuiltOf } from './rooms.mjs'

const ROOT = process.cwd()

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0

/** Each line that is wrong is told; none is the proof. */
const none = (lines, sentence) => {
  for (const line of lines) console.error(`${sentence} : ${line}`)
  return lines.length === 0
}

const dependenciesPointDown = () =>
  run('depcruise', '--config', '.ci/direction.rules.cjs', ...roomsOf(ROOT), 'tests') &&
  // Without a path depcruise prints its help and is content: what is not built would be skipped in silence.
  none(unbuiltOf(ROOT), 'Pièce que `npm run build` n’a pas construite') &&
  run('depcruise', '--config', '.ci/runtime.rules.cjs', ...builtOf(ROOT))

const generatedIsFresh = () => {
  const before = digestOf(ROOT)
  if (!run('npm', 'run', '--silent', 'generate')) return false
  return (
    none(
      digestOf(ROOT) === before ? [] : ['ils le sont maintenant, relisez-les et joignez-les au commit'],
      'Les fichiers générés n’étaient pas à jour',
    ) && none(absentFromClonesOf(ROOT), 'Fichier généré que git ne suit pas, joignez-le au commit (`git add`)')
  )
}

const steps = [
  ['format et lint', () => run('biome', 'ci', '.')],
  ['types', () => run('npm', 'run', '--silent', 'build') && run('tsc', '-p', 'tests/tsconfig.json')],
  ['sens des dépendances', dependenciesPointDown],
  ['fichiers générés à jour', generatedIsFresh],
]

for (const [name, step] of steps) {
  console.log(`\n── ${name}`)
  if (!step()) {
    console.error(`\nLe contrôle s’arrête à : ${name}`)
    process.exit(1)
  }
}
console.log('\nTout est en ordre.')
