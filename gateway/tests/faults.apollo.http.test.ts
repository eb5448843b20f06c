// The same, by the reference engine.
process.env['MOTEUR'] = 'apollo'
await import('./faults.http.test.js')

export {}
