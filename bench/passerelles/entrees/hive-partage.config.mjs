export const gatewayConfig = { logging: 'error' }
