// The same, by our own engine.
process.env['MOTEUR'] = 'natif'
await import('./running.http.test.js')

export {}
