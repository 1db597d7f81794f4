# syntax=docker/dockerfile:1
# One image for everything that runs beside the servers: `docker run tenure [api|worker|import|audit|store] ARGUMENTS…`.
# Built from a checkout: docker build --tag tenure .

# The larger image has the compiler that better-sqlite3 needs where its ready-made binary cannot be fetched.
FROM node:24.18.0-bookworm AS build
WORKDIR /opt/tenure
COPY package.json package-lock.json .npmrc ./
# Nobody's install script runs but the one that brings SQLite.
RUN npm ci --omit=dev --ignore-scripts && npm rebuild better-sqlite3
COPY .swcrc ./
COPY scripts/build.mjs scripts/
COPY apps apps
COPY libs libs
# What only building needs stays here: the compiler, and the sources and parts of SQLite.
RUN node scripts/build.mjs \
    && rm -rf node_modules/@swc node_modules/better-sqlite3/deps node_modules/better-sqlite3/src \
    && find node_modules/better-sqlite3/build -type f ! -name better_sqlite3.node -delete \
    && node --eval "new (require('better-sqlite3'))(':memory:')"

FROM node:24.18.0-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/var/lib/tenure
WORKDIR /opt/tenure
COPY --from=build /opt/tenure/node_modules node_modules
COPY --from=build /opt/tenure/dist dist
COPY package.json ./
COPY apps/import/mappings apps/import/mappings
COPY infra/docker infra/docker
# What was copied belongs to root, so that the process cannot change its own code; the data belong to the process.
RUN ln -s /opt/tenure/infra/docker/tenure.sh /usr/local/bin/tenure \
    && chmod 0755 infra/docker/tenure.sh \
    && install --directory --owner=node --group=node --mode=0700 /var/lib/tenure
USER node
VOLUME /var/lib/tenure
EXPOSE 3000 9464
# Whether the process answers, not whether its stores do: starting it anew would not bring a store back.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "infra/docker/health.mjs"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["tenure"]
CMD ["api"]
