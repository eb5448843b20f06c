// The same, by our own engine.
process.env['MOTEUR'] = 'natif'
await import('./reload.http.test.js')

export {}
