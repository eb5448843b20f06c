# One image a room, from one build: the same `npm ci && npm run build` as CI, on Node 24 LTS.
FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV DO_NOT_TRACK=1 TURBO_TELEMETRY_DISABLED=1
COPY . .
RUN npm ci --no-audit --no-fund && npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ARG ROOM
WORKDIR /app
ENV NODE_ENV=production APOLLO_TELEMETRY_DISABLED=true ROOM=${ROOM}
COPY --from=build --chown=node:node /app /app
USER node
CMD ["sh", "-c", "exec node $ROOM/dist/main.js"]
