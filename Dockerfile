# One image for every process of the product: the command chooses which one runs.
FROM node:22-bookworm-slim

# Debian's ffmpeg is newer than the one from npm and gets security updates. The fonts draw what Inter has no letters for.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ffmpeg fonts-noto-cjk fonts-noto-core tini \
  && rm -rf /var/lib/apt/lists/*

WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY . .

ENV NODE_ENV=production DATA_DIR=/data
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node

# tini passes signals on, so that a worker hands its jobs over before it leaves, and collects orphans.
ENTRYPOINT ["tini", "--"]
CMD ["node", "--import", "tsx", "worker/index.ts"]
