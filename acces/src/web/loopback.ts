/** Whether a host name can only be reached from this machine. `*.localhost` is left out: resolvers disagree on it. */
export const isLoopback = (host: string) => {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  return bare === 'localhost' || bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare)
}
