# One image for every process of the product: the command chooses which one runs.
#   (default)                             bot, web server and worker together, as `npm start`
#   node dist/src/entries/bot.js                  chats and web server
#   node dist/worker/index.js             videos
FROM node:22-bookworm-slim

# Debian's ffmpeg is newer than the one from npm and gets security updates. The fonts draw what Inter has no letters for.
# PocketSphinx listens to bought recordings, bzip2 unpacks voices.
RUN apt-get update \
  && apt-get install -y --no-install-recommends bzip2 ffmpeg fonts-noto-cjk fonts-noto-core pocketsphinx pocketsphinx-en-us tini \
  && rm -rf /var/lib/apt/lists/*

WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The ffmpeg that npm brings is older than Debian's, which is there already.
RUN npm ci --omit=dev && npm cache clean --force && rm -rf node_modules/@ffmpeg-installer
COPY . .
RUN node src/runtime/run.js

ENV NODE_ENV=production DATA_DIR=/data PORT=3000
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000

# Of the web server. A container that only makes videos has none: it runs with `--no-healthcheck`.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

# tini passes signals on, so that a worker hands its jobs over before it leaves, and collects orphans.
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/src/entries/start.js"]
