import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isSigned, signedBytes } from './signature.js'

const SECRET = 'un-secret-de-rdv-insertion'
const ANCIEN = 'celui-qu-il-a-remplace-hier'
const CORPS = Buffer.from('{"data":{"id":1},"meta":{"model":"Rdv"}}')
const signe = (corps: Buffer, secret: string) => createHmac('sha256', secret).update(corps).digest('hex')
const JUSTE = signe(CORPS, SECRET)

describe('la signature d’un envoi', () => {
  it.each([
    ['la bonne', CORPS, JUSTE, [SECRET], true],
    ['en majuscules', CORPS, JUSTE.toUpperCase(), [SECRET], true],
    ['précédée de son algorithme', CORPS, `sha256=${JUSTE}`, [SECRET], true],
    ['celle du secret remplacé, encore en vigueur', CORPS, signe(CORPS, ANCIEN), [SECRET, ANCIEN], true],
    ['celle du secret remplacé, retiré', CORPS, signe(CORPS, ANCIEN), [SECRET], false],
    ['celle d’un autre corps', Buffer.from('{}'), JUSTE, [SECRET], false],
    ['celle d’un corps dont la fin manque', CORPS.subarray(0, -1), JUSTE, [SECRET], false],
    ['tronquée', CORPS, JUSTE.slice(0, 62), [SECRET], false],
    ['qui n’est pas hexadécimale', CORPS, 'z'.repeat(64), [SECRET], false],
    ['donnée deux fois', CORPS, [JUSTE, JUSTE], [SECRET], false],
    ['absente', CORPS, undefined, [SECRET], false],
    ['sans secret réglé', CORPS, JUSTE, [], false],
  ] as const)('%s', (_cas, corps, signature, secrets, attendu) => {
    expect(isSigned(corps, signature, secrets)).toBe(attendu)
  })

  it('vaut pour un corps signé en UTF-8 et envoyé en latin-1, qui se lit comme il a été signé', () => {
    const texte = '{"first_name":"Océane"}'
    const latin = Buffer.from(texte, 'latin1')
    expect(isSigned(latin, signe(Buffer.from(texte), SECRET), [SECRET])).toBe(true)
    expect(signedBytes(latin).toString()).toBe(texte)
  })
})
