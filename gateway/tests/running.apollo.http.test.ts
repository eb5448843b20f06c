// The same, by the reference engine.
process.env['MOTEUR'] = 'apollo'
await import('./running.http.test.js')

export {}
