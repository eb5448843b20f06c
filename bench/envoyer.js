import { readProfil, sendFile } from '../cli/dist/index.js'

const silent = { start: () => {}, sent: () => {}, say: () => {}, stop: () => {} }

/** Sends a file as its partner does; what is not taken stops the bench, with the report. */
export const envoyer = async (bench, { format, partenaire, path, tolerer = 0 }) => {
  const rapport = await sendFile({
    profil: readProfil(partenaire, bench.profil(partenaire)),
    format,
    path,
    options: { tolerer, aBlanc: false, accords: [] },
    progress: silent,
  })
  if (rapport.etat !== 'PUBLIE')
    throw new Error(`${format} : ${JSON.stringify({ ...rapport, ecarts: rapport.ecarts?.slice(0, 3) })}`)
  return rapport
}
