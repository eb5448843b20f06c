// The same, by our own engine.
process.env['MOTEUR'] = 'natif'
await import('./faults.http.test.js')

export {}
