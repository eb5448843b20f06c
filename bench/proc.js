import { readFile } from 'node:fs/promises'

/** Peak of the memory that a process has held, in MB: what the kernel says (`VmHWM`). */
export const peakMb = async (pid) =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))[1]) / 1024)

/** CPU that a process has used, all its threads, in seconds. */
export const cpuS = async (pid) => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
