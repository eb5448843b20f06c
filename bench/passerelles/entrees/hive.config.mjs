// Identical requests at once are asked once by default: with one caller's bytes for all, that would count for nothing here.
export const gatewayConfig = {
  logging: 'error',
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } },
}
