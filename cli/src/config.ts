/** The profile that this shell has chosen; nothing is chosen by an empty value. */
export const profilOfShell = (): string | undefined => process.env['TDU_PROFIL'] || undefined
