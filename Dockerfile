# Three stages: the page, a virtual environment from the hashed lock, and what only runs it, as nobody in particular.

FROM node:22-slim AS page
WORKDIR /build/app/web
COPY app/web ./
RUN npm ci && npm run build

FROM python:3.11-slim AS build
WORKDIR /build
# Every wheel of the lock, each checked against its hash; then only what the program itself needs is installed from them.
COPY requirements.lock ./
RUN pip download --no-cache-dir --quiet --require-hashes -r requirements.lock -d /wheels
COPY pyproject.toml README.md LICENSE ./
COPY app app
COPY cypher cypher
COPY ingest ingest
COPY --from=page /build/app/static app/static
RUN python -m venv /opt/entente \
 && /opt/entente/bin/pip install --no-cache-dir --no-index --find-links /wheels --upgrade setuptools \
 && /opt/entente/bin/pip install --no-cache-dir --no-index --find-links /wheels --no-build-isolation .

FROM python:3.11-slim
LABEL org.opencontainers.image.title="Entente" org.opencontainers.image.licenses="MIT"
RUN useradd --uid 10001 --create-home --shell /usr/sbin/nologin entente && install -d -o entente -g entente /data
COPY --from=build /opt/entente /opt/entente
ENV PATH=/opt/entente/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    XDG_DATA_HOME=/data \
    ENTENTE_HOST=0.0.0.0
USER entente
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/api/health', timeout=2)"]
ENTRYPOINT ["entente"]
CMD ["serve"]
