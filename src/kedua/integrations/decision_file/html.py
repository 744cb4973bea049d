"""The decision file as one HTML file that needs nothing else: no script, no network, its own style inside."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kedua.integrations.decision_file.making import sheet
from kedua.queries.decision_file import DecisionFile


def file_html(found: DecisionFile) -> str:
    """Write a decision file as a self-contained page for screen and paper."""
    css = _css()
    digest = b64encode(sha256(css.encode()).digest()).decode()
    template = _environment().get_template("file.html.jinja")
    style = Markup(css)  # noqa: S704  # our own file, which the page's policy allows byte for byte
    return template.render(page=sheet(found), style=style, digest=digest) + "\n"


@cache
def _css() -> str:
    return files("kedua.integrations.decision_file").joinpath("templates/file.css").read_text("utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("kedua.integrations.decision_file"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
