# Three stages: what serving needs, what building the knowledge needs, and the image that runs.
# Nothing is fetched when the container starts: model and index are inside. torch is in no stage.

FROM python:3.12.12-slim-bookworm AS serving
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PYTHONDONTWRITEBYTECODE=1
COPY requirements/run.txt /requirements/
RUN python -m venv /opt/fanzha \
    && /opt/fanzha/bin/python -m pip install --require-hashes -r /requirements/run.txt

FROM serving AS knowledge
COPY requirements/build.txt /requirements/
RUN /opt/fanzha/bin/python -m pip install --require-hashes -r /requirements/build.txt
WORKDIR /app
COPY index/ index/
COPY corpus/ corpus/
ENV FANZHA_DATA_DIR=/knowledge
RUN /opt/fanzha/bin/python -m index prepare \
    && /opt/fanzha/bin/python -m index build \
    && rm -rf /knowledge/vectors

FROM python:3.12.12-slim-bookworm
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin fanzha \
    && install -d -o fanzha -g fanzha /var/lib/fanzha
COPY --from=serving /opt/fanzha/ /opt/fanzha/
COPY --from=knowledge /knowledge/ /knowledge/
WORKDIR /app
COPY index/ index/
COPY corpus/ corpus/
COPY bot/ bot/
RUN /opt/fanzha/bin/python -m compileall -q index bot \
    && install -d -o fanzha -g fanzha /knowledge/posters
# The root file system may be read-only: SQLite goes to /var/lib/fanzha, drawn posters to their folder.
ENV PATH=/opt/fanzha/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    FANZHA_DATA_DIR=/knowledge \
    FANZHA_CORPUS_DIR=/app/corpus \
    FANZHA_DATABASE_URL=sqlite+aiosqlite:////var/lib/fanzha/fanzha.db \
    FANZHA_METRICS_PORT=9100
# What it was built from: `--version`, the first lines of the log and `docker inspect` say so.
ARG REVISION=unknown
ENV BOT_REVISION=$REVISION
LABEL org.opencontainers.image.version=0.1.0 \
      org.opencontainers.image.revision=$REVISION
USER fanzha
VOLUME ["/var/lib/fanzha", "/knowledge/posters"]
HEALTHCHECK --interval=30s --timeout=15s --start-period=120s --retries=3 \
    CMD ["python", "-m", "bot", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
