import { SingleBar } from 'cli-progress'

/** How far an import is, as a bar on a terminal and as lines elsewhere. */
export interface Progress {
  readonly start: (totalBytes: number) => void
  readonly sent: (bytes: number) => void
  readonly say: (sentence: string) => void
  readonly stop: () => void
}

const bar = (label: string): Progress => {
  const single = new SingleBar({
    format: `${label} {bar} {percentage} % | {value}/{total} octets | reste {eta_formatted}`,
    hideCursor: true,
  })
  return {
    start: (total) => single.start(Math.max(total, 1), 0),
    sent: (bytes) => single.update(bytes),
    say: (sentence) => {
      single.stop()
      process.stderr.write(`${sentence}\n`)
    },
    stop: () => single.stop(),
  }
}

/** One line every tenth, so that a log of a nightly job stays readable. */
const lines = (label: string): Progress => {
  let total = 1
  let told = 0
  return {
    start: (bytes) => {
      total = Math.max(bytes, 1)
      process.stderr.write(`${label} : ${bytes} octets\n`)
    },
    sent: (bytes) => {
      const tenth = Math.floor((bytes * 10) / total)
      if (tenth <= told) return
      told = tenth
      process.stderr.write(`${label} : ${tenth * 10} %\n`)
    },
    say: (sentence) => process.stderr.write(`${label} : ${sentence}\n`),
    stop: () => {},
  }
}

export const makeProgress = (label: string): Progress => (process.stderr.isTTY ? bar(label) : lines(label))
